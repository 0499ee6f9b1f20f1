using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A change, and the answer that it belongs to.</summary>
internal sealed record ShownChange(Change Change, ChangeLedger Ledger);

/// <summary>A page of changes, and what is said of all of them.</summary>
internal sealed record ChangePage(ChangeLedger Ledger, IReadOnlyList<PageItem<ShownChange>> Items, bool HasMore, int? TotalCount) : Page<ShownChange>(Items, HasMore, TotalCount);

/// <summary>What has changed between two ends.</summary>
internal sealed class ChangeTypes(GraphTypes types)
{
    private static readonly IGraphType Text = new StringGraphType();

    public EnumerationGraphType Kind { get; } = Enumerations.Of<ChangeKind>("ChangeKind", "What is different of an entity between an earlier and a later telling.", ValueTexts.Of);

    public ObjectGraphType<Withdrawn> Withdrawn { get; } = WithdrawnType();

    public ObjectGraphType<Page<ShownChange>> Connection()
    {
        var connection = new ConnectionObject<ShownChange>("Change", Change(), types);
        connection.Add("knowledgeEnds", types.Day.Required(), "The last day that the graph knows.", (_, page) => ((ChangePage)page).Ledger.KnowledgeEnds);
        connection.Add("silenceJudged", new BooleanGraphType().Required(), "Whether it means anything that the later document does not speak of something: it goes on with the earlier one in a series, and was read whole.", (_, page) =>
            ((ChangePage)page).Ledger.Silence.IsJudged);
        connection.Add("newJudged", new BooleanGraphType().Required(), "Whether NEW means that it was not spoken of before: of two documents only where the earlier was read whole; else the later alone tells it here.", (_, page) =>
            ((ChangePage)page).Ledger.Silence.IsNewJudged);
        connection.Add("silence", Text.Required(), "Why, or why not, and by what it is told of what a document speaks.", (_, page) => ((ChangePage)page).Ledger.Silence.Why);
        connection.Add("counts", types.Count.Listed(), "How many changes of each kind there are, whatever `kinds` and the page leave out.", (_, page) =>
            ((ChangePage)page).Ledger.Counts.Select(one => KeyValuePair.Create(one.Kind.ToString().ToConstantCase(), one.Count))).Usually(6);
        return connection;
    }

    private ObjectGraphType<ShownChange> Change()
    {
        var type = new ObjectGraphType<ShownChange> { Name = "Change", Description = "One difference between an earlier and a later telling, with the statements of both." };
        type.Add("kind", Kind.Required(), "What is different.", (_, one) => one.Change.Kind);
        type.Add("entity", types.Entity, "What has changed: of a statement that has, what it is mainly about. Null where the graph holds it no more.", (context, one) => context.State().Entities.Load(one.Change.Entity));
        type.Add("name", Text.Required(), "What it is called, also where the graph holds it no more.", (_, one) => one.Ledger.Known.GetValueOrDefault(one.Change.Entity)?.Name ?? one.Change.Entity.ToString());
        type.Add("fromStage", types.Stage, "Where its file, system or body stood; null where none was told, or the change is not one of stages.", (_, one) => one.Change.FromStage?.Name);
        type.Add("toStage", types.Stage, "Where it stands.", (_, one) => one.Change.ToStage?.Name);
        type.Add("members", Text.Listed(), "The members of the statement that differ: when, validFrom, validTo, due, quantity, modality, commitment; of money told of others, and where a release has corrected it, subject, predicate, object, about.", (_, one) => one.Change.Members).Usually(1);
        type.Add("before", types.Told.Listed(), "As the earlier tells it, with the evidence that does; empty where it does not.", (_, one) => one.Change.Before).Usually(1);
        type.Add("after", types.Told.Listed(), "As the later tells it.", (_, one) => one.Change.After).Usually(3);
        type.Add("withdrawn", Withdrawn, "Why a statement is gone; null where the later release does not say.", (_, one) => one.Change.Withdrawn);
        return type;
    }

    private static ObjectGraphType<Withdrawn> WithdrawnType()
    {
        var type = new ObjectGraphType<Withdrawn> { Name = "Withdrawn", Description = "A statement of an earlier release that was wrong." };
        type.Add("id", Text.Required(), "The id of the statement.", (_, one) => one.Id);
        type.Add("release", Text.Required(), "The first release without it.", (_, one) => one.Release);
        type.Add("why", Text.Required(), "What was wrong.", (_, one) => one.Why);
        return type;
    }
}
