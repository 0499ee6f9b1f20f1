using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Reviewing;

/// <summary>A statement and one of its evidences.</summary>
/// <param name="At">Where it is written; null for a statement that comes from no data file.</param>
public sealed record Citation(Statement Statement, int Index, FilePlace? At)
{
    public Evidence Evidence => Statement.Evidence[Index];

    /// <summary>The statement as this evidence alone says it.</summary>
    public Statement Told
    {
        get
        {
            var told = new Told(Statement, Evidence, Index);
            return Statement with
            {
                When = told.When,
                ValidFrom = told.ValidFrom,
                ValidTo = told.ValidTo,
                Due = told.Due,
                Quantity = told.Quantity,
                Modality = told.Modality,
                Condition = Evidence.Condition ?? Own("condition", Statement.Condition),
                Commitment = Evidence.Commitment ?? Own("commitment", Statement.Commitment),
                Evidence = [Evidence],
            };
        }
    }

    public static IEnumerable<Citation> Of(WrittenStatement written) =>
        written.Value.Evidence.Select((_, i) => new Citation(written.Value, i, written.At($"evidence[{i}]")));

    public static IEnumerable<Citation> Of(Statement statement) => statement.Evidence.Select((_, i) => new Citation(statement, i, null));

    private string? Own(string member, string? value) => Evidence.Silent.Contains(member) ? null : value;
}
