using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Changes;

/// <summary>Who of some entities a telling speaks of: by name, by another member of its family, or by a group in which it is a member.</summary>
internal sealed class SpokenOf(IGraphStore store, CancellationToken cancellationToken)
{
    private static readonly Lens Whenever = Lens.All with { ExpandGroups = false };

    /// <param name="telling">What it tells.</param>
    /// <param name="document">The document that tells it: where its text mentions one, it speaks of it.</param>
    public async Task<IReadOnlySet<EntityId>> Among(IReadOnlyCollection<EntityId> entities, Telling telling, EntityId? document)
    {
        if (entities.Count == 0) return new HashSet<EntityId>();
        var names = await NamesOf(entities);
        var spoken = telling.ByEntity.Select(group => group.Key).ToHashSet();
        if (document is { } text)
            spoken.UnionWith((await store.FindMentions(new MentionQuery([.. names.Values.SelectMany(ids => ids).Distinct()], [text]), cancellationToken)).Select(mention => mention.Entity));
        return entities.Where(entity => names[entity].Any(spoken.Contains)).ToHashSet();
    }

    private async Task<IReadOnlyDictionary<EntityId, HashSet<EntityId>>> NamesOf(IReadOnlyCollection<EntityId> entities)
    {
        var families = await new FamilyReader(store, cancellationToken).Read(entities, Whenever);
        var memberships = await store.ReadStatements(entities, new StatementQuery { Part = Part.Subject, Predicates = [Predicate.PartOf] }, Whenever, cancellationToken);
        return entities.Distinct().ToDictionary(
            entity => entity,
            entity => families[entity].Members.Append(entity)
                .Concat(memberships[entity].Where(answer => answer.Statement.Role == "member" && answer.Statement.Modality != Modality.Denied).Select(answer => answer.Statement.Object!.Value)).ToHashSet());
    }
}
