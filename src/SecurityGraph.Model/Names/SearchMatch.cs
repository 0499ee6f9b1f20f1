namespace SecurityGraph.Model.Names;

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
