using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Promises;

/// <summary>The other end of a promise.</summary>
/// <param name="Outcome">What has become of it.</param>
/// <param name="Certainty">POSSIBLE where it is done, and the sources do not tell whether by the day, in time, or by whom.</param>
/// <param name="Because">The statements that say so, with the evidence that does; empty where none does.</param>
/// <param name="SilentIn">The later documents of the series that do not speak of it.</param>
public sealed record PromiseEnd(PromiseOutcome Outcome, Certainty Certainty, IReadOnlyList<Statement> Because, IReadOnlyList<EntityId> SilentIn)
{
    internal static PromiseEnd Without(PromiseOutcome outcome) => new(outcome, Certainty.Certain, [], []);

    internal static PromiseEnd By(PromiseOutcome outcome, Certainty certainty, params IReadOnlyList<Statement> because) => new(outcome, certainty, because, []);
}
