namespace SecurityGraph.Store.Requests;

/// <summary>The order of statements, by their dates as the whole graph tells them: no day of a lens moves one, so that cursors hold.</summary>
public enum TimeOrder
{
    /// <summary>By start, the undated last; then by id.</summary>
    Oldest,

    /// <summary>What is dated the other way round; the undated last, as they are.</summary>
    Newest,
}
