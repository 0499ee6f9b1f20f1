using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Something that was promised, and what has become of it, with the evidence of both.</summary>
/// <param name="Form">How it was promised.</param>
/// <param name="Statement">As it was promised: with that evidence alone, and its dates.</param>
/// <param name="MadeBy">Who must deliver: the subject of a plan, who organises a meeting, the one who is asked; empty where nobody is named.</param>
/// <param name="AskedBy">Who asks; empty where nobody does.</param>
/// <param name="Due">When it was due, as last told by the day; null where nobody says.</param>
/// <param name="OtherDates">Other dates for which it was told.</param>
/// <param name="End">What has become of it.</param>
public sealed record Promise(
    PromiseForm Form, Statement Statement, IReadOnlyList<EntityId> MadeBy, IReadOnlyList<EntityId> AskedBy,
    Edtf? Due, IReadOnlyList<Edtf> OtherDates, PromiseEnd End)
{
    /// <summary>Who is quoted with it, where that is not the document's author: who must deliver it has not said so himself.</summary>
    public IReadOnlyList<EntityId> AttributedTo => [.. Statement.Evidence.Select(evidence => evidence.AttributedTo).OfType<EntityId>().Distinct().Order()];

    /// <summary>The group through which it was found for its member.</summary>
    public EntityId? Via { get; init; }
}
