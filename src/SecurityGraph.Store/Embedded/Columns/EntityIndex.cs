using SecurityGraph.Model;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>Positions of entities by id.</summary>
internal sealed class EntityIndex
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byCharacters;

    public EntityIndex() => _byCharacters = _positions.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(EntityId id, int position) => _positions.TryAdd(id.ToString(), position);

    public bool TryFind(EntityId id, out int position) => _positions.TryGetValue(id.ToString(), out position);

    public bool TryFind(ReadOnlySpan<char> id, out int position) => _byCharacters.TryGetValue(id, out position);
}
