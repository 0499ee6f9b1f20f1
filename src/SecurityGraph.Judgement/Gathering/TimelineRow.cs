using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Gathering;

/// <summary>Something dated.</summary>
/// <param name="Date">The date.</param>
/// <param name="DateOf">What the date is of the statement.</param>
/// <param name="Told">What is said.</param>
/// <param name="Of">The members of the families that take part in it, in the order of ids.</param>
/// <param name="DatedBy">The OCCURS that tells the date; null where the statement has its own.</param>
public sealed record TimelineRow(Edtf Date, TimelineDate DateOf, StatementAnswer Told, IReadOnlyList<EntityId> Of, Statement? DatedBy);
