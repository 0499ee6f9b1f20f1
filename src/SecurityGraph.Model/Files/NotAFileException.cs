namespace SecurityGraph.Model.Files;

/// <summary>What was named as a file is something else.</summary>
/// <param name="what">What it is: "a folder", "a device", "a pipe".</param>
public sealed class NotAFileException(string path, string what, Exception? inner = null) : IOException($"{path} is {what}, not a file.", inner)
{
    /// <summary>What it is: "a folder", "a device", "a pipe".</summary>
    public string What { get; } = what;
}
