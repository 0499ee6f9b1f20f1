using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Cli.Output;

/// <summary>Files as a terminal or an editor opens them: named from the current folder where they lie below it, else by their whole path.</summary>
internal static class RelativePaths
{
    public static Diagnostic FromHere(this Diagnostic found, Dataset dataset) =>
        found.In(file => FromHere(Path.Combine(dataset.Folder, file)));

    public static string FromHere(string path)
    {
        var (whole, here) = (Path.GetFullPath(path), Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory()) + Path.DirectorySeparatorChar);
        return whole.StartsWith(here, StringComparison.Ordinal) ? whole[here.Length..] : whole;
    }
}
