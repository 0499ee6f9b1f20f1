using GraphQL.Types;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A page of a Relay connection.</summary>
internal sealed class ConnectionObject<T> : ObjectGraphType<Page<T>>
{
    public ConnectionObject(string name, IGraphType node, SchemaTypes types, Action<ObjectGraphType<PageItem<T>>>? more = null, Func<T, object>? nodeOf = null)
    {
        Name = name + "Connection";
        Description = "A page of an ordered answer.";
        var edge = new ObjectGraphType<PageItem<T>> { Name = name + "Edge", Description = "An item and its place in the order." };
        edge.Add("cursor", new StringGraphType().Required(), "Stays right when others are added or removed.", (_, item) => item.Cursor);
        edge.Add("node", node.Required(), "The item.", (_, item) => nodeOf is null ? item.Item : nodeOf(item.Item));
        more?.Invoke(edge);
        ConnectionParts.AddTo(this, edge, types);
    }
}

internal static class ConnectionParts
{
    public static void AddTo<T>(ObjectGraphType<Page<T>> connection, IGraphType edge, SchemaTypes types)
    {
        connection.Add("totalCount", new IntGraphType().Required(), "Of the whole answer; counted only where it is asked for.", (_, page) => page.TotalCount ?? page.Items.Count);
        connection.Add("pageInfo", types.PageInfo.Required(), "Where this page ends.", (_, page) => End(page));
        connection.Add("edges", edge.Listed(), "The items of this page.", (_, page) => page.Items);
    }

    public static PageEnd End<T>(Page<T> page) => new(page.HasMore, page.Items.Count > 0 ? page.Items[^1].Cursor : null);

    public static ObjectGraphType<PageEnd> PageInfo()
    {
        var type = new ObjectGraphType<PageEnd> { Name = "PageInfo", Description = "Where a page ends." };
        type.Add("hasNextPage", new BooleanGraphType().Required(), "Whether more follow.", (_, end) => end.HasMore);
        type.Add("endCursor", new StringGraphType(), "What to ask for as `after`.", (_, end) => end.Cursor);
        return type;
    }
}

internal sealed record PageEnd(bool HasMore, string? Cursor);
