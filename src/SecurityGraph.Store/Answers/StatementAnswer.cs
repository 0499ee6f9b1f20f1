using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Store.Answers;

/// <summary>A statement as a lens shows it.</summary>
/// <param name="Statement">With <see cref="Lens.SaidBy"/>: rolled up over what was said by that day.</param>
/// <param name="Certainty">CERTAIN or POSSIBLE on <see cref="Lens.AsOf"/> and <see cref="Lens.SaidBy"/>; CERTAIN where neither is set.</param>
/// <param name="Via">The group through which it was found for its member.</param>
public sealed record StatementAnswer(Statement Statement, Certainty Certainty, EntityId? Via = null);
