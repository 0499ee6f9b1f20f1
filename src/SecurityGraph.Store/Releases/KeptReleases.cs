using System.Collections.Concurrent;
using System.Security.Cryptography;
using SecurityGraph.Model.Files;
using SecurityGraph.Store.Embedded;

namespace SecurityGraph.Store.Releases;

/// <summary>
/// The exports of earlier releases: a file under the number of each, and beside them SHA256SUMS with the checksum of each, as sha256sum writes
/// it. A kept release never changes; one whose file has another checksum is refused.
/// </summary>
public sealed class KeptReleases(string folder) : IDisposable
{
    /// <summary>The file of the checksums.</summary>
    public const string Sums = "SHA256SUMS";

    private const string Ending = ".jsonl";

    private readonly ConcurrentDictionary<string, Lazy<EmbeddedStore>> _opened = new(StringComparer.Ordinal);

    /// <summary>The numbers of those that are kept, the oldest first.</summary>
    public IReadOnlyList<string> Numbers => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*" + Ending).Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => ReleaseNumber.TryParse(name, out _)).OrderBy(name => ReleaseNumber.Parse(name)),
    ];

    /// <summary>A kept release, read once; null where none is kept under the number.</summary>
    /// <exception cref="BrokenReleaseException">Its file is not what was released.</exception>
    public IGraphStore? Open(string number) =>
        Numbers.Contains(number) ? _opened.GetOrAdd(number, one => new Lazy<EmbeddedStore>(() => Read(one))).Value : null;

    /// <summary>The checksum of a file, in lower-case hex digits.</summary>
    public static string SumOf(string path)
    {
        using var stream = RegularFile.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public void Dispose()
    {
        foreach (var store in _opened.Values.Where(one => one.IsValueCreated)) store.Value.Dispose();
    }

    private EmbeddedStore Read(string number)
    {
        var file = number + Ending;
        var path = Path.Combine(folder, file);
        var sums = Path.Combine(folder, Sums);
        var said = File.Exists(sums) ? File.ReadLines(sums).FirstOrDefault(line => line.EndsWith("  " + file, StringComparison.Ordinal)) : null;
        if (said is null) throw new BrokenReleaseException($"Release {number} is kept without its checksum: {sums} has no line for {file}. Install the program again.");
        if (said.Split(' ')[0] != SumOf(path)) throw new BrokenReleaseException($"{path} is not what was released as {number}: it has another checksum than {Sums} says. Install the program again.");
        return EmbeddedStore.Open(path);
    }
}

/// <summary>A kept release whose file is not what was released.</summary>
public sealed class BrokenReleaseException(string message) : StoreException(message, inner: null);
