using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>What one side says.</summary>
/// <param name="Statement">As this side tells it: with its evidence alone, and the values of that.</param>
/// <param name="Besides">Of an event: that it is the stage, and who takes part in it.</param>
/// <param name="Class">Of the best of its sources.</param>
public sealed record ContradictionSide(Statement Statement, IReadOnlyList<Statement> Besides, SourceClass Class)
{
    /// <summary>All that it says, with citations.</summary>
    public IEnumerable<Statement> Statements => [Statement, .. Besides];
}
