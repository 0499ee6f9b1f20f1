namespace SecurityGraph.Store.Requests;

/// <summary>The order of entities.</summary>
public enum ListOrder
{
    /// <summary>By folded name, then id.</summary>
    Name,

    /// <summary>Those that take part in more statements first, then by id.</summary>
    Relations,

    /// <summary>By the date of events as the whole graph tells it, the oldest first, what has none last, then by id.</summary>
    Oldest,

    /// <summary>The same, the newest first; what has none is last too.</summary>
    Newest,
}
