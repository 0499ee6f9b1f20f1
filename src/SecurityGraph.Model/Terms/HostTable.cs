namespace SecurityGraph.Model.Terms;

/// <summary>
/// Of which class the pages of an address are: of the entries whose host is that of the address, or ends it, the longest host wins, then the
/// longest path. An address that no entry fits is weak: who knows better says so where the document is defined.
/// </summary>
public sealed class HostTable
{
    private readonly List<(string Host, string Path, SourceClass Class)> _entries;
    private readonly SourceClass _weak;

    /// <param name="classes">From the strongest to the weak one.</param>
    internal HostTable(IReadOnlyList<SourceClass> classes)
    {
        _weak = classes[^1];
        _entries =
        [
            .. classes.SelectMany(one => one.Hosts.Select(entry => entry.Split('/', 2)).Select(parts => (Host: parts[0], Path: parts.Length > 1 ? "/" + parts[1] : "", one)))
                .OrderByDescending(entry => entry.Host.Length).ThenByDescending(entry => entry.Path.Length),
        ];
    }

    /// <param name="address">Of a page, <c>https://www.example.eu/news/1</c>.</param>
    public SourceClass ClassOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return _weak;
        var (host, path) = (uri.Host.TrimEnd('.'), uri.AbsolutePath);
        foreach (var entry in _entries)
        {
            if (Ends(host, entry.Host) && Begins(path, entry.Path)) return entry.Class;
        }
        return _weak;
    }

    private static bool Ends(string host, string ending) =>
        host.EndsWith(ending, StringComparison.Ordinal) && (host.Length == ending.Length || host[^(ending.Length + 1)] == '.');

    private static bool Begins(string path, string beginning) =>
        path.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && (path.Length == beginning.Length || beginning.Length == 0 || path[beginning.Length] == '/');
}
