namespace SecurityGraph.Sources.Diagnostics;

/// <summary>Where the members of an entity or a statement stand, in whatever file brought it.</summary>
public interface IPlaces
{
    /// <summary>Where a member stands, <c>evidence[0].when</c>; the nearest place known where it is missing, the start where it is empty.</summary>
    FilePlace At(string member);
}
