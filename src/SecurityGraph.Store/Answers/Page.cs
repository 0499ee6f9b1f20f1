namespace SecurityGraph.Store.Answers;

/// <summary>A page of an ordered answer.</summary>
/// <param name="Items">At most as many as were asked for, each with its cursor.</param>
/// <param name="HasMore">Whether more follow.</param>
/// <param name="TotalCount">Of the whole answer, where it was asked for.</param>
public record Page<T>(IReadOnlyList<PageItem<T>> Items, bool HasMore, int? TotalCount);

/// <summary>An item and its place in the order: a keyset cursor, opaque to clients, that stays right when others are added or removed.</summary>
public readonly record struct PageItem<T>(T Item, string Cursor);
