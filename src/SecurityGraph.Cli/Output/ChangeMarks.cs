using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Cli.Output;

/// <summary>In what a change consists, in a few words behind its name.</summary>
internal static class ChangeMarks
{
    public static IEnumerable<string> Of(Change change)
    {
        if (change.ToStage is { } stage) yield return $"{change.FromStage?.Label ?? "no stage told"} → {stage.Label}";
        if (change is { ToStage: null, Before: [var before, ..], After: [var after, ..] })
        {
            if (IsToldOf(before.Statement, after.Statement)) yield return "the same money";
            if (Word(before) is var told && Word(after) is var anew && told != anew && IsTold(change)) yield return $"{told} → {anew}";
            foreach (var mark in change.Members.Except(["modality", "commitment"]).Select(member => Of(member, before.Statement, after.Statement)).Distinct(StringComparer.Ordinal)) yield return mark;
        }
        if (change is { Kind: ChangeKind.Gone }) yield return change.Withdrawn is { } withdrawn ? "withdrawn: " + withdrawn.Why : "no reason is given";
    }

    /// <summary>The two ends of a change of modality or commitment; a change of the date alone tells neither.</summary>
    private static bool IsTold(Change change) => change.Kind is ChangeKind.MovedOn or ChangeKind.More || change.Members.Contains("modality") || change.Members.Contains("commitment");

    private static bool IsToldOf(Statement before, Statement after) => before.Money is not null && before.Money == after.Money && before.Id != after.Id;

    private static string Of(string member, Statement before, Statement after) => member switch
    {
        "quantity" => $"{Amount(before)} → {Amount(after)}",
        "subject" when IsToldOf(before, after) => after.Predicate == Predicate.Funds ? "another giver" : "as the budget of another",
        "object" or "about" when IsToldOf(before, after) => "another recipient or purpose",
        _ => member,
    };

    private static string Amount(Statement statement) => statement.Quantity is { } quantity && QuantityText.Of(quantity) is { Length: > 0 } text ? text : "no amount";

    private static string Word(StatementAnswer answer) => answer.Statement.Modality.Word() + (answer.Statement.Commitment is { } commitment ? ", " + commitment.Replace('_', ' ') : "");
}
