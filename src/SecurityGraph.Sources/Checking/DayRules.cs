using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Checking;

/// <summary>The rules of a statement's days and amounts that ask for what all evidence, or others, say.</summary>
/// <param name="all">What the dataset and the one that it lies on say.</param>
internal sealed class DayRules(RuleContext context, IReadOnlyCollection<Statement> all)
{
    private readonly LaterFactRule _later = new(context, all);
    private readonly EventDateRule _events = new(context, all);
    private readonly UnsaidValueRule _unsaid = new(context, all);

    public void Check(WrittenStatement written)
    {
        _later.Check(written);
        _events.Check(written);
        _unsaid.Check(written);
    }
}
