using GraphQL.DataLoader;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The sentence of a row that tells a statement.</summary>
internal static class ToldSentence
{
    public static IDataLoaderResult Of(RequestState state, StatementAnswer answer, Lens lens)
    {
        var statement = answer.Statement;
        var names = statement.Participants.Concat(statement.Evidence.Select(evidence => evidence.Document)).Distinct().ToDictionary(id => id, state.Entities.Load);
        var proposed = Existence.ProposedWith(statement) is { } with ? state.Existence(lens).Load(with) : null;
        return new Joined(async token =>
        {
            var known = new Dictionary<EntityId, Entity?>();
            foreach (var (id, loading) in names) known[id] = await loading.GetResultAsync(token);
            var hasCome = proposed is not null && await proposed.GetResultAsync(token) is Existence { HasCome: true };
            var told = hasCome ? StatementText.AsProposed(statement, known.GetValueOrDefault) : StatementText.Of(statement, known.GetValueOrDefault);
            return told + Marks(answer, known);
        });
    }

    /// <summary>What is only possible, what goes on as far as somebody last said, what none but weak sources report.</summary>
    private static string Marks(StatementAnswer answer, Dictionary<EntityId, Entity?> known)
    {
        var statement = answer.Statement;
        var marks = new List<string>();
        if (statement is { Modality: Modality.Ongoing, ValidTo: null, LastSaid: { } said }) marks.Add("last said " + DateText.Plain(said));
        if (answer.Certainty == Certainty.Possible) marks.Add("possible");
        if (SourceClassing.ReportedBy(statement, known.GetValueOrDefault) is { Count: > 0 } weak) marks.Add("reported by " + string.Join(", ", weak.Select(document => document.Name)));
        return marks.Count == 0 ? "" : $" ({string.Join("; ", marks)})";
    }
}
