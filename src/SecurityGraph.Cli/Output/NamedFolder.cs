using SecurityGraph.Model.Files;

namespace SecurityGraph.Cli.Output;

/// <summary>A folder that a command line names.</summary>
internal static class NamedFolder
{
    /// <param name="advice">What is said besides, where it is not there.</param>
    /// <exception cref="CliException">There is none; it says what is there instead.</exception>
    public static string Existing(string path, string advice = "")
    {
        if (Directory.Exists(path)) return path;
        var told = File.Exists(path) ? $"{path} is {RegularFile.WhatIsThere(path)}, not a folder." : $"There is no folder {path}.";
        throw new CliException(advice.Length == 0 ? told : $"{told} {advice}");
    }
}
