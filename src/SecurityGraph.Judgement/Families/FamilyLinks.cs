using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Families;

/// <summary>One step of the way through families: from entities to those at the other end of one predicate. What is denied joins nothing.</summary>
internal sealed class FamilyLinks
{
    private readonly ILookup<EntityId, EntityId> _ends;

    private FamilyLinks(ILookup<EntityId, EntityId> ends) => _ends = ends;

    /// <param name="part">The part that the entities take in their statements.</param>
    public static FamilyLinks Of(IReadOnlyDictionary<EntityId, IReadOnlyList<StatementAnswer>> statements, Part part) => new(
        statements.SelectMany(pair => pair.Value, (pair, answer) => (From: pair.Key, answer.Statement))
            .Where(one => one.Statement.Modality != Modality.Denied)
            .ToLookup(one => one.From, one => part == Part.Subject ? one.Statement.Object!.Value : one.Statement.Subject));

    /// <summary>Where the step leads from any of these.</summary>
    public IEnumerable<EntityId> Of(IEnumerable<EntityId> from) => from.SelectMany(id => _ends[id]);
}
