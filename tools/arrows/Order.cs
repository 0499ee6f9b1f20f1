namespace Arrows;

/// <summary>The folders from roof to cellar, as order.txt lists them: what stands above may use what stands below.</summary>
internal sealed class Order
{
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    private Order(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            if (!_ranks.TryAdd(folder, _ranks.Count)) throw new InvalidDataException($"order.txt lists {folder} twice.");
        }
    }

    public IEnumerable<string> Folders => _ranks.Keys;

    public bool Lists(string folder) => _ranks.ContainsKey(folder);

    /// <summary>False where a folder is not listed: that is a fault of its own.</summary>
    public bool Forbids(Arrow arrow) =>
        _ranks.TryGetValue(arrow.From, out var from) && _ranks.TryGetValue(arrow.To, out var to) && from > to;

    public static Order Read(string path) =>
        new(File.ReadLines(path).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0));
}
