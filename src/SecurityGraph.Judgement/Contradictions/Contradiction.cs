using SecurityGraph.Model.Dates;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>Two sources that cannot both be right, with the evidence of both.</summary>
/// <param name="Form">In what they contradict each other.</param>
/// <param name="Certainty">Possible where time may explain it: a plan told anew on a later day, a count that goes on.</param>
/// <param name="Sides">Two: first that of the more binding source, then of the later one.</param>
/// <param name="Why">Why it is one, as a sentence.</param>
public sealed record Contradiction(ContradictionForm Form, Certainty Certainty, IReadOnlyList<ContradictionSide> Sides, string Why)
{
    /// <summary>The same wherever the same is told: orders what begins on one day.</summary>
    public string Key => string.Join(' ', Sides.SelectMany(side => new[] { side.Statement.Id, side.Statement.Start?.ToString(), side.Statement.ValidTo?.ToString(), side.Statement.Due?.ToString() })) + ' ' + Form + ' ' + Why;
}
