namespace SecurityGraph.Model.Exchange;

/// <summary>A line has something that the reader in one pass does not take; it never leaves that reader.</summary>
internal sealed class UnusualException : Exception;
