using GraphQLParser.AST;

namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>Counts what a document would select once its fragments are spread, and stops at the first limit passed.</summary>
internal sealed class DocumentCensus
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private readonly HashSet<GraphQLFragmentDefinition> _open = [];
    private int _fields;
    private int _aliases;
    private int _directives;
    private string? _problem;

    private DocumentCensus(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>()) _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
    }

    /// <summary>The limit that the document passes; null where it keeps them all.</summary>
    public static string? Problem(GraphQLDocument document)
    {
        var census = new DocumentCensus(document);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>()) census.Visit(operation.SelectionSet, 1);
        return census._problem;
    }

    private void Visit(GraphQLSelectionSet? set, int depth)
    {
        if (set is null || _problem is not null) return;
        Limit(depth, DocumentLimits.Depth, "is", "levels deep");
        if (depth == 1) Limit(set.Selections.Count, DocumentLimits.RootFields, "selects", "root fields");
        foreach (var selection in set.Selections)
        {
            if (_problem is not null) return;
            Visit(selection, depth);
        }
    }

    private void Visit(ASTNode selection, int depth)
    {
        if (selection is IHasDirectivesNode { Directives.Count: var count }) Limit(_directives += count, DocumentLimits.Directives, "uses", "directives");
        if (selection is GraphQLField or GraphQLFragmentSpread) Limit(++_fields, DocumentLimits.Fields, "selects", "fields");
        if (selection is GraphQLField { Alias: not null }) Limit(++_aliases, DocumentLimits.Aliases, "uses", "aliases");
        if (_problem is not null) return;
        switch (selection)
        {
            case GraphQLField field:
                Visit(field.SelectionSet, depth + 1);
                break;
            case GraphQLInlineFragment inline:
                Visit(inline.SelectionSet, depth);
                break;
            case GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment) && _open.Add(fragment):
                Visit(fragment.SelectionSet, depth);
                _open.Remove(fragment);
                break;
        }
    }

    private void Limit(int count, int most, string verb, string what)
    {
        if (count > most) _problem ??= $"A query {verb} at most {most} {what}.";
    }
}
