using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>What a statement tells of time and amount some evidence says: where all of them are silent of it, nobody does; and what is not told is not inferred.</summary>
/// <param name="all">What the dataset and the one that it lies on say: a statement of one source may have its day from another.</param>
internal sealed class UnsaidValueRule(RuleContext context, IEnumerable<Statement> all)
{
    private readonly HashSet<(string Id, object? Value)> _said = [.. all.SelectMany(one => Valued.Where(member => Own(one, member) is not null && one.Evidence.Any(evidence => !evidence.Silent.Contains(member))).Select(member => (one.Id, Own(one, member))))];

    private static string[] Valued { get; } = ["when", "validFrom", "validTo", "due", "quantity"];

    public void Check(WrittenStatement written)
    {
        var (statement, evidence) = (written.Value, written.Value.Evidence);
        foreach (var member in Valued)
        {
            if (Own(statement, member) is not null && evidence.Count > 0 && !_said.Contains((statement.Id, Own(statement, member))))
                context.Error(DiagnosticCodes.Value, written.At(member), $"'{member}': every evidence is silent of it: leave it out, or cite a sentence that says it");
            for (var i = 0; i < evidence.Count; i++)
            {
                // The day of a stage is that of its event.
                if (!statement.Predicate.TakesEventTime && Own(statement, member) is null && Own(evidence[i], member) is null && evidence[i].Inferred.Contains(member))
                    context.Error(DiagnosticCodes.InferredThoughNamed, written.At($"evidence[{i}]"), $"'{member}' is listed as inferred, but the statement has none: take it out of inferred");
            }
        }
    }

    private static object? Own(Statement statement, string member) => member switch
    {
        "when" => statement.When,
        "validFrom" => statement.ValidFrom,
        "validTo" => statement.ValidTo,
        "due" => statement.Due,
        _ => statement.Quantity,
    };

    private static object? Own(Evidence evidence, string member) => member switch
    {
        "when" => evidence.When,
        "validFrom" => evidence.ValidFrom,
        "validTo" => evidence.ValidTo,
        "due" => evidence.Due,
        _ => evidence.Quantity,
    };
}
