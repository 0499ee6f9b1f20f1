using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Answers;

/// <summary>
/// An entity that a search found. Rank: by <see cref="Match"/>, then systems (it_system) before all else, then more relations
/// before fewer, then id.
/// </summary>
/// <param name="MatchedName">The name, title, alias, identifier or id that matched best, as written; of several the first in this order.</param>
/// <param name="Relations">The number of statements that it takes part in.</param>
public sealed record SearchHit(Entity Entity, SearchMatch Match, string MatchedName, int Relations);
