using System.Globalization;
using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Files;

namespace SecurityGraph.Store.Embedded.Files;

/// <summary>The generations in the folder of a store. A file has the name of one only when it was read back whole.</summary>
public static class Generations
{
    /// <summary>Of the file in the folder that names the current generation.</summary>
    public const string CurrentName = "current";

    private const string Prefix = "graph-";
    private const string Ending = ".jsonl";

    /// <summary>More than a number has.</summary>
    private const int MostBytes = 1024;

    /// <summary>More than a trailer and the end of the line before it have.</summary>
    private const int MostOfTrailer = 4096;

    /// <summary>
    /// The generation that a folder holds: the one that <c>current</c> names, and where that is lost, cut or wrong, as a power cut may
    /// leave it, the newest that has its end. Where none has, the one that is named, or else the newest: opening it says what is missing.
    /// Null where there is none.
    /// </summary>
    public static long? Current(string folder)
    {
        var named = Named(folder) is { } number && File.Exists(PathOf(folder, number)) ? number : (long?)null;
        if (named is { } one && HasEnd(PathOf(folder, one))) return named;
        List<long> there = [.. In(folder).OrderDescending()];
        foreach (var generation in there)
        {
            if (HasEnd(PathOf(folder, generation))) return generation;
        }
        return named ?? (there.Count > 0 ? there[0] : null);
    }

    /// <summary>Whether <c>current</c>, or what it names, is lost, cut or wrong, so that another generation counts. The next write writes it anew.</summary>
    public static bool IsCurrentLost(string folder) => Named(folder) != Current(folder);

    /// <summary>The file of the generation that <c>current</c> names, where it is gone; null where it is there, or nothing is named.</summary>
    public static string? Gone(string folder) => Named(folder) is { } named && !File.Exists(PathOf(folder, named)) ? PathOf(folder, named) : null;

    /// <summary>The file of the generation that should count, the one that <c>current</c> names, or where it names none the newest, where it is cut and another counts in its place.</summary>
    public static string? Cut(string folder)
    {
        var meant = Named(folder) ?? In(folder).Select(one => (long?)one).Max();
        return meant is { } number && Gone(folder) is null && Current(folder) != number ? PathOf(folder, number) : null;
    }

    /// <summary>One that nothing has the name of, not even a folder.</summary>
    internal static long Next(string folder)
    {
        var next = (Current(folder) ?? 0) + 1;
        while (Directory.Exists(PathOf(folder, next))) next++;
        return next;
    }

    /// <summary>Of the exchange file of a generation.</summary>
    internal static string PathOf(string folder, long generation) =>
        Path.Combine(folder, $"{Prefix}{generation.ToString("000000", CultureInfo.InvariantCulture)}{Ending}");

    /// <summary>Those whose file is there.</summary>
    internal static IEnumerable<long> In(string folder) => !Directory.Exists(folder) ? [] :
        from path in Directory.EnumerateFiles(folder, $"{Prefix}*{Ending}")
        let number = NumberOf(Path.GetFileName(path)[Prefix.Length..^Ending.Length])
        where number is not null && PathOf(folder, number.Value) == path
        select number.Value;

    /// <summary>Whether the last line is a trailer: a file that was cut, or whose end the disk has lost, has none.</summary>
    private static bool HasEnd(string path)
    {
        try
        {
            using var stream = RegularFile.Open(path);
            var end = new byte[Math.Min(stream.Length, MostOfTrailer)];
            stream.Position = stream.Length - end.Length;
            var read = stream.ReadAtLeast(end, end.Length, throwOnEndOfStream: false);
            var line = end.AsSpan(0, read).TrimEnd("\r\n"u8);
            return ExchangeReader.IsTrailer(line[(line.LastIndexOf((byte)'\n') + 1)..]);
        }
        catch (Exception fault) when (fault is IOException or NotAFileException or UnauthorizedAccessException)
        {
            return false;
        }
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
