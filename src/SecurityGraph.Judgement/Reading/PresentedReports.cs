using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Reading;

/// <summary>
/// The reports that press releases present (REPORTS_ON): what goes on with the report goes on with its release. What others give findings on is no text of theirs.
/// </summary>
internal static class PresentedReports
{
    public static async Task<IReadOnlyList<(EntityId Release, EntityId Report)>> ReadPresented(this IGraphStore store, IEnumerable<EntityId> documents, Lens lens, CancellationToken cancellationToken)
    {
        var releases = (await store.ReadEntities(documents, cancellationToken)).Values.Where(one => one.Subkind == "press_release").Select(one => one.Id);
        var told = await store.ReadStatements(releases, new StatementQuery { Part = Part.Subject, Predicates = [Predicate.ReportsOn] }, lens with { ExpandGroups = false }, cancellationToken);
        return
        [
            .. told.Values.SelectMany(answers => answers).Select(answer => answer.Statement)
                .Where(one => one.Modality.Class() == ModalityClass.Fact && one.Object!.Value.Kind == EntityKind.Document.Prefix).Select(one => (one.Subject, one.Object!.Value)),
        ];
    }
}
