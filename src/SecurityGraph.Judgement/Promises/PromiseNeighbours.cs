using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Promises;

/// <summary>
/// Finds what any statement joins with the thing that promises are asked about: a looser look, so that nobody takes for unsaid what is told
/// under another name.
/// </summary>
internal sealed class PromiseNeighbours(IGraphStore store, Lens lens, CancellationToken cancellationToken)
{
    /// <summary>They have to do with nearly everything: that they have a part in something tells nothing of what it is on.</summary>
    private static readonly HashSet<string> Anywhere = new(["association", "authority", "country", "group", "industry", "institution", "international_org", "office", "person"], StringComparer.Ordinal);

    /// <summary>Those that most statements join with it first.</summary>
    public async Task<IReadOnlyList<EntityId>> Read(PromiseField field)
    {
        var told = (await store.ReadStatements(field.Itself, new StatementQuery(), lens, cancellationToken)).Values
            .SelectMany(answers => answers).Select(answer => answer.Statement).Where(one => one.Modality != Modality.Denied).DistinctBy(one => one.Id);
        var joined = told.SelectMany(one => one.Participants.Distinct()).Where(id => !field.Itself.Contains(id) && MayBeOnIt(id.Kind)).CountBy(id => id).ToList();
        var known = await store.ReadEntities(joined.Select(one => one.Key), cancellationToken);
        return [.. joined.Where(one => known.TryGetValue(one.Key, out var entity) && !Anywhere.Contains(entity.Subkind)).OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => one.Key)];
    }

    private static bool MayBeOnIt(string kind) => kind != EntityKind.Place.Prefix && kind != EntityKind.Document.Prefix;
}
