using GraphQL.Types;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A page of a Relay connection.</summary>
internal sealed class ConnectionObject<T> : ObjectGraphType<Page<T>>
{
    public ConnectionObject(string name, IGraphType node, GraphTypes types, Action<ObjectGraphType<PageItem<T>>>? more = null, Func<T, object>? nodeOf = null)
    {
        nodeOf ??= item => item!;
        Name = name + "Connection";
        Description = "A page of an ordered answer.";
        var edge = new ObjectGraphType<PageItem<T>> { Name = name + "Edge", Description = "An item and its place in the order." };
        edge.Add("cursor", new StringGraphType().Required(), "Stays right when others are added or removed.", (_, item) => item.Cursor);
        edge.Add("node", node.Required(), "The item.", (_, item) => nodeOf(item.Item));
        more?.Invoke(edge);
        ConnectionParts.AddTo(this, types);
        this.Add("edges", edge.Listed(), "The items of this page, each with its place.", (context, page) => context.Selects("cursor")
            ? page.Items.Select(item => item with { Cursor = ListCursors.Sealed(context.Parent!, item.Cursor) })
            : page.Items);
        this.Add("nodes", node.Listed(), "The items alone.", (_, page) => page.Items.Select(item => nodeOf(item.Item)));
    }
}
