namespace SecurityGraph.Cli.Output;

/// <summary>A fault that a person can mend: its message says what is wrong and, where we know, what to do.</summary>
internal sealed class CliException(string message, Exception? inner = null) : Exception(message, inner);
