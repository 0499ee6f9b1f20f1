using SecurityGraph.Model;

namespace SecurityGraph.Store.Answers;

/// <summary>
/// An entity that a search found. Rank: by <see cref="Match"/>, then systems (it_system) before all else, then more relations
/// before fewer, then id.
/// </summary>
/// <param name="MatchedName">The name, title, alias, identifier or id that matched best, as written; of several the first in this order.</param>
/// <param name="Relations">The number of statements that it takes part in.</param>
public sealed record SearchHit(Entity Entity, SearchMatch Match, string MatchedName, int Relations);

/// <summary>How the text matched, best first. Names are compared folded: accents, case and punctuation do not count.</summary>
public enum SearchMatch
{
    /// <summary>The text is the whole name, or an identifier (in any of its written forms), id or former id.</summary>
    Name,

    /// <summary>The text is a whole title or alias; one that is bound to a context is never matched.</summary>
    Alias,

    /// <summary>All words of the text are words of one name, title or alias.</summary>
    Words,

    /// <summary>The last word is only the beginning of one.</summary>
    Prefix,
}
