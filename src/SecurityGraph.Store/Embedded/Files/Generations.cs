using System.Globalization;
using System.Text;
using SecurityGraph.Model.Files;

namespace SecurityGraph.Store.Embedded.Files;

/// <summary>The generations in the folder of a store. A file has the name of one only when it was read back whole.</summary>
public static class Generations
{
    internal const string CurrentName = "current";
    private const string Prefix = "graph-";
    private const string Ending = ".jsonl";

    /// <summary>More than a number has.</summary>
    private const int MostBytes = 1024;

    /// <summary>
    /// The generation that a folder holds: the one that <c>current</c> names, and where that is lost or wrong, as a power cut may leave
    /// it, the newest that is there. Null where there is none.
    /// </summary>
    public static long? Current(string folder) => Named(folder) is { } named && File.Exists(PathOf(folder, named)) ? named : Newest(folder);

    /// <summary>Whether <c>current</c> is lost or wrong, so that the newest generation counts. The next write writes it anew.</summary>
    public static bool IsCurrentLost(string folder) => Named(folder) != Current(folder);

    /// <summary>Of the exchange file of a generation.</summary>
    internal static string PathOf(string folder, long generation) =>
        Path.Combine(folder, $"{Prefix}{generation.ToString("000000", CultureInfo.InvariantCulture)}{Ending}");

    /// <summary>Those whose file is there.</summary>
    internal static IEnumerable<long> In(string folder) => !Directory.Exists(folder) ? [] :
        from path in Directory.EnumerateFiles(folder, $"{Prefix}*{Ending}")
        let number = NumberOf(Path.GetFileName(path)[Prefix.Length..^Ending.Length])
        where number is not null && PathOf(folder, number.Value) == path
        select number.Value;

    private static long? Newest(string folder)
    {
        long? newest = null;
        foreach (var generation in In(folder)) newest = Math.Max(newest ?? 0, generation);
        return newest;
    }

    /// <summary>What the file <c>current</c> names; null where it is lost or holds no number.</summary>
    private static long? Named(string folder)
    {
        try
        {
            return NumberOf(Encoding.ASCII.GetString(RegularFile.ReadAll(Path.Combine(folder, CurrentName), MostBytes)));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or NotAFileException or TooLargeException)
        {
            return null;
        }
    }

    private static long? NumberOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
