using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>What every rule looks at, and where it puts what it finds.</summary>
/// <param name="asOf">The day up to which the data goes.</param>
/// <param name="entities">Every entity that an id may name.</param>
/// <param name="knowsAll">False where a file with entities could not be read: what it would have defined is not unknown.</param>
internal sealed class RuleContext(DateOnly asOf, Dictionary<EntityId, Entity> entities, bool knowsAll = true)
{
    /// <summary>So many unknown ids get an offer: it costs a look at every entity, and nobody reads more of them.</summary>
    private const int MostOffers = 100;

    private const int LongestQuote = 80;

    // Each once: two evidences that say the same wrong thing with the statement's own words are one fault.
    private readonly OrderedDictionary<Diagnostic, bool> _found = [];
    private int _offers;

    public DateOnly AsOf { get; } = asOf;

    public IReadOnlyDictionary<EntityId, Entity> Entities => entities;

    public bool KnowsAll => knowsAll;

    /// <summary>What the entity is; null where none has the id.</summary>
    public EntitySort? SortOf(EntityId id) => entities.TryGetValue(id, out var entity) ? new EntitySort(entity.Kind, entity.Subkind) : null;

    /// <summary>What was found since the last time, in the order of finding.</summary>
    public IReadOnlyList<Diagnostic> Take()
    {
        if (_found.Count == 0) return [];
        Diagnostic[] found = [.. _found.Keys];
        _found.Clear();
        return found;
    }

    /// <param name="other">As for <see cref="Diagnostic.Other"/>.</param>
    public void Error(string code, FilePlace at, string message, FilePlace? other = null) => Add(new Diagnostic(Severity.Error, code, at, message) { Other = other });

    /// <param name="fill">As for <see cref="Diagnostic.ToFill"/>.</param>
    public void ErrorToFill(string code, FilePlace at, string message, string fill) => Add(new Diagnostic(Severity.Error, code, at, message) { ToFill = fill });

    public void Warning(string code, FilePlace at, string message) => Add(new Diagnostic(Severity.Warning, code, at, message));

    /// <summary>From here on, ids that name it are unknown.</summary>
    public void LeaveOut(Entity entity)
    {
        foreach (var id in entity.FormerIds.Prepend(entity.Id))
        {
            if (entities.TryGetValue(id, out var known) && known.Id == entity.Id) entities.Remove(id);
        }
    }

    /// <summary>The nearest known id, for "did you mean"; null where none is near.</summary>
    public EntityId? Nearest(EntityId unknown) => _offers++ < MostOffers ? Spelling.Nearest(unknown, entities.Keys) : null;

    /// <summary>A value as a message shows it: a stranger's file has values of any length.</summary>
    public static string Quoted(string value) => value.Length <= LongestQuote ? $"'{value}'" : $"'{value[..(LongestQuote - 3)]}...'";

    private void Add(Diagnostic found) => _found.TryAdd(found, true);
}
