namespace SecurityGraph.Exports.Pictures;

/// <summary>A picture is larger than a format can hold; the message says how large it may be.</summary>
public sealed class PictureTooLargeException(string message) : Exception(message);
