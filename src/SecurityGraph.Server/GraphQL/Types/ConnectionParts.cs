using GraphQL;
using GraphQL.Types;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What all connections have.</summary>
internal static class ConnectionParts
{
    public static void AddTo<T>(ObjectGraphType<Page<T>> connection, GraphTypes types)
    {
        connection.Add(
            "totalCount", new IntGraphType().Required(), "Of the whole answer; counted only where it is asked for.", (_, page) => page.TotalCount ?? page.Items.Count);
        connection.Add("pageInfo", types.PageInfo.Required(), "Where this page begins and ends.", (context, page) => Ends(context.Parent!, page));
    }

    public static ObjectGraphType<PageEnds> PageInfo()
    {
        var type = new ObjectGraphType<PageEnds> { Name = "PageInfo", Description = "Where a page begins and ends. Pages go forward only." };
        type.Add("hasNextPage", new BooleanGraphType().Required(), "Whether more follow.", (_, ends) => ends.HasNext);
        type.Add(
            "hasPreviousPage", new BooleanGraphType().Required(), "Whether `after` was given, as the Relay specification allows: nobody looks whether anything comes before.",
            (_, ends) => ends.HasPrevious);
        type.Add("startCursor", new StringGraphType(), "That of the first item; null where there is none.", (_, ends) => ends.Start);
        type.Add("endCursor", new StringGraphType(), "What to ask for as `after`; null where there is no item.", (_, ends) => ends.End);
        return type;
    }

    private static PageEnds Ends<T>(IResolveFieldContext connection, Page<T> page) => new(
        connection.After() is not null, page.HasMore,
        page.Items is [var first, ..] ? ListCursors.Sealed(connection, first.Cursor) : null, page.Items is [.., var last] ? ListCursors.Sealed(connection, last.Cursor) : null);
}

internal sealed record PageEnds(bool HasPrevious, bool HasNext, string? Start, string? End);
