using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>What a statement tells of time and amount some evidence says: where all of them are silent of it, nobody does.</summary>
/// <param name="all">What the dataset and the one that it lies on say: a statement of one source may have its day from another.</param>
internal sealed class UnsaidValueRule(RuleContext context, IEnumerable<Statement> all)
{
    private readonly HashSet<(string Id, object? Value)> _said = [.. all.SelectMany(one => Valued.Where(member => Own(one, member) is not null && one.Evidence.Any(evidence => !evidence.Silent.Contains(member))).Select(member => (one.Id, Own(one, member))))];

    // Whether a due may stand there at all is asked of each evidence, and what its schema asks is asked here: no more.
    private static string[] Valued { get; } = ["when", "validFrom", "validTo", "quantity"];

    public void Check(WrittenStatement written)
    {
        var statement = written.Value;
        foreach (var member in Valued)
        {
            if (Own(statement, member) is not null && statement.Evidence.Count > 0 && !_said.Contains((statement.Id, Own(statement, member))))
                context.Error(DiagnosticCodes.Value, written.At(member), $"'{member}': every evidence is silent of it: leave it out, or cite a sentence that says it");
        }
    }

    private static object? Own(Statement statement, string member) => member switch
    {
        "when" => statement.When,
        "validFrom" => statement.ValidFrom,
        "validTo" => statement.ValidTo,
        _ => statement.Quantity,
    };
}
