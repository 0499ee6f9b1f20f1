using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Cli.Output;

/// <summary>Places in files as a terminal or an editor opens them: seen from the current folder where they lie below it, else whole.</summary>
internal static class Places
{
    public static Diagnostic FromHere(this Diagnostic found, Dataset dataset) =>
        found with { At = found.At with { File = FromHere(Path.GetFullPath(Path.Combine(dataset.Folder, found.At.File))) } };

    private static string FromHere(string path)
    {
        var here = Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory()) + Path.DirectorySeparatorChar;
        return path.StartsWith(here, StringComparison.Ordinal) ? path[here.Length..] : path;
    }
}
