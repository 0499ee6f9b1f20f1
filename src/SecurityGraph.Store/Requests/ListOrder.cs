namespace SecurityGraph.Store.Requests;

/// <summary>The order of entities.</summary>
public enum ListOrder
{
    /// <summary>By folded name, then id.</summary>
    Name,

    /// <summary>Those that take part in more statements first, then by id.</summary>
    Relations,
}
