using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests.Store;

namespace SecurityGraph.Tests.Judgement;

/// <summary>A store of a few statements; the entities that they name are made here, except those that a test gives.</summary>
internal static class StatedStore
{
    public static EmbeddedStore Of(IEnumerable<Statement> statements, params Entity[] entities)
    {
        List<Statement> told = [.. statements];
        var given = entities.SelectMany(entity => entity.FormerIds.Prepend(entity.Id)).ToHashSet();
        var named = told.SelectMany(statement => statement.Participants.Concat(statement.Evidence.Select(evidence => evidence.Document)))
            .Distinct().Where(id => !given.Contains(id)).Select(Named);
        return EmbeddedStore.Of(SmallGraph.Compile([.. entities, .. named], told));
    }

    /// <summary>Instruments whose id begins with <c>system</c> are systems; documents are reports.</summary>
    private static Entity Named(EntityId id) =>
        SmallGraph.Named(id.ToString(), id.Slug, id.Kind == "document" ? "report" : id.Slug.StartsWith("system", StringComparison.Ordinal) ? "it_system" : "");
}
