using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Finds what belongs to the thing that promises are asked about: a field has hardly any of its own, work on it has.</summary>
internal sealed class PromiseFieldReader(IGraphStore store, Lens lens, CancellationToken cancellationToken)
{
    /// <summary>Narrower fields that are looked for by name.</summary>
    private const int MostNamesakes = 20;

    /// <summary>What it is made for, or goes into; what concerns it is about nothing else.</summary>
    private static readonly IReadOnlyList<Predicate> Purposes = [Predicate.Supports, Predicate.Counters, Predicate.Strengthens, Predicate.FeedsInto];

    public async Task<PromiseField> Read(EntityId? about)
    {
        if (about is not { } thing) return PromiseField.None;
        HashSet<EntityId> itself = [thing, .. (await new FamilyReader(store, cancellationToken).Read([thing], lens))[thing].Members];
        if (thing.Kind == EntityKind.Document.Prefix) return new PromiseField(itself, new HashSet<EntityId>());
        var fields = await EntityParts.Below(store, itself.Concat(await Namesakes(thing)), lens, cancellationToken);
        var work = await WorkOn(fields, [Predicate.Concerns, Predicate.Discusses, Predicate.PromptedBy, .. Purposes]);
        work.UnionWith(await Further(work));
        var families = await new FamilyReader(store, cancellationToken).Read(work, lens);
        return new PromiseField(itself, fields.Concat(work).Concat(families.Values.SelectMany(family => family.Members)).Except(itself).ToHashSet());
    }

    /// <summary>"Radicalisation in prisons" is a narrower field than "radicalisation".</summary>
    private async Task<IReadOnlyList<EntityId>> Namesakes(EntityId of)
    {
        if (of.Kind != EntityKind.Topic.Prefix || !(await store.ReadEntities([of], cancellationToken)).TryGetValue(of, out var entity)) return [];
        var found = await store.Search(new SearchQuery { Text = entity.Name, Kinds = [EntityKind.Topic], First = MostNamesakes }, cancellationToken);
        return [.. found.Items.Select(hit => hit.Item.Entity).Where(one => EntityNames.Best(one, entity.Name)?.Match is SearchMatch.Words).Select(one => one.Id)];
    }

    /// <summary>The assessment that is a part of the review of an act on the field is on the field, too; what a text or a body deals with besides is not.</summary>
    private async Task<HashSet<EntityId>> Further(IEnumerable<EntityId> work)
    {
        var deeds = work.Where(one => one.Kind != EntityKind.Document.Prefix && one.Kind != EntityKind.Actor.Prefix).ToHashSet();
        return await EntityParts.Below(store, deeds.Concat(await WorkOn(deeds, [Predicate.Concerns, Predicate.FeedsInto])), lens, cancellationToken);
    }

    private async Task<HashSet<EntityId>> WorkOn(IReadOnlySet<EntityId> fields, IReadOnlyList<Predicate> by)
    {
        var query = new StatementQuery { Predicates = by };
        var told = (await store.ReadStatements(fields, query, lens, cancellationToken)).Values.SelectMany(answers => answers).Select(answer => answer.Statement);
        return [.. told.Where(one => one.Modality != Modality.Denied && IsFor(one) && one.About.Append(one.Object!.Value).Any(fields.Contains)).Select(one => one.Subject)];
    }

    /// <summary>What somebody, or another field, supports is not all that it does; a paper that goes into it, or a meeting, was made for it.</summary>
    private static bool IsFor(Statement told) =>
        told.Predicate == Predicate.Concerns || (told.Predicate == Predicate.FeedsInto && told.Subject.Kind != EntityKind.Topic.Prefix)
        || (told.Subject.Kind != EntityKind.Actor.Prefix && told.Subject.Kind != EntityKind.Topic.Prefix && told.Subject.Kind != EntityKind.Document.Prefix);
}
