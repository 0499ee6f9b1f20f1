using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>The entities of a snapshot by id, their orders, and the statements in which each takes part.</summary>
internal sealed class EntityColumns
{
    private readonly EntityIndex _index;
    private readonly Entity[] _entities;
    private readonly byte[] _kinds;
    private readonly string[] _foldedNames;
    private readonly bool[] _isSystem;
    private readonly bool[] _isPlace;

    /// <param name="entities">In the order of their ids.</param>
    /// <param name="index">Positions by id, former ids included.</param>
    /// <param name="statements">Positions of the statements of each, ascending.</param>
    public EntityColumns(Entity[] entities, EntityIndex index, Lists statements)
    {
        (_entities, _index, Statements) = (entities, index, statements);
        _kinds = Array.ConvertAll(entities, entity => TermNumbers.NumberOf(entity.Kind));
        _isSystem = Array.ConvertAll(entities, entity => entity.Subkind == "it_system");
        _isPlace = Array.ConvertAll(entities, entity => entity.IsPlace);
        _foldedNames = Array.ConvertAll(entities, entity => Folding.Fold(entity.Name));
        ByName = new EntityOrder(entities.Length, CompareNames);
        ByRank = new EntityOrder(entities.Length, CompareRanks);
        ByRelations = new EntityOrder(entities.Length, CompareRelations);
    }

    public Entity this[int position] => _entities[position];

    public int Count => _entities.Length;

    public Lists Statements { get; }

    /// <summary>By folded name, then id.</summary>
    public EntityOrder ByName { get; }

    /// <summary>Systems first, then more relations before fewer, then id.</summary>
    public EntityOrder ByRank { get; }

    /// <summary>More relations before fewer, then id.</summary>
    public EntityOrder ByRelations { get; }

    public bool TryFind(EntityId id, out int position) => _index.TryFind(id, out position);

    public EntityId IdOf(int position) => _entities[position].Id;

    /// <summary>The number of its kind in <see cref="TermNumbers.Kinds"/>.</summary>
    public byte KindOf(int position) => _kinds[position];

    public string FoldedNameOf(int position) => _foldedNames[position];

    /// <summary>The number of statements in which it takes part.</summary>
    public int RelationsOf(int position) => Statements.Count(position);

    public bool IsSystem(int position) => _isSystem[position];

    /// <summary>A place or a country.</summary>
    public bool IsPlace(int position) => _isPlace[position];

    /// <summary>More relations before fewer, then id.</summary>
    public int CompareRelations(int a, int b)
    {
        var order = RelationsOf(b).CompareTo(RelationsOf(a));
        return order == 0 ? a.CompareTo(b) : order;
    }

    private int CompareNames(int a, int b)
    {
        var order = string.CompareOrdinal(_foldedNames[a], _foldedNames[b]);
        return order == 0 ? a.CompareTo(b) : order;
    }

    private int CompareRanks(int a, int b)
    {
        var order = IsSystem(b).CompareTo(IsSystem(a));
        return order == 0 ? CompareRelations(a, b) : order;
    }
}
