using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>
/// Days, sources and certainty of a field hold for the rows below it and stop at what has an id. A field that they would change, written below
/// them without its own, would be answered as if nobody had named a day: it is refused, with the words that say what is meant.
/// </summary>
internal sealed class DaysAtThings : ValidationRuleBase
{
    /// <summary>Of a document that is valid otherwise; of all its operations, because it is looked at once.</summary>
    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        foreach (var operation in context.Document.Definitions.OfType<GraphQLOperationDefinition>()) new Walk(context).Visit(operation.SelectionSet, context.Schema.Query, []);
        return default;
    }

    /// <summary>One way through an operation. It is as long as the document with its fragments spread, which has a limit (<see cref="DocumentLimits.Fields"/>).</summary>
    private sealed class Walk(ValidationContext context)
    {
        private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = context.Document.Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);

        private readonly HashSet<GraphQLFragmentDefinition> _open = [];

        public void Visit(GraphQLSelectionSet? set, IGraphType? type, IReadOnlyList<LensAbove> above)
        {
            foreach (var selection in set?.Selections ?? [])
            {
                if (selection is GraphQLField field) Visit(field, type, above);
                else if (selection is GraphQLInlineFragment inline) Visit(inline.SelectionSet, inline.TypeCondition is { } condition ? Named(condition) : type, above);
                else if (selection is GraphQLFragmentSpread spread && _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment) && _open.Add(fragment))
                {
                    Visit(fragment.SelectionSet, Named(fragment.TypeCondition), above);
                    _open.Remove(fragment);
                }
            }
        }

        private IGraphType? Named(GraphQLTypeCondition condition) => context.Schema.AllTypes[condition.Type.Name];

        private void Visit(GraphQLField field, IGraphType? type, IReadOnlyList<LensAbove> above)
        {
            if (type is not IComplexGraphType parent || parent.GetField(field.Name) is not { } definition) return;
            var written = LensArguments.All.Where(name => definition.Arguments?.Find(name) is not null)
                .ToDictionary(name => name, name => field.Arguments?.FirstOrDefault(one => one.Name.StringValue == name)?.Value, StringComparer.Ordinal);
            var missing = parent is IThing ? above.Where(one => written.TryGetValue(one.Argument, out var own) && own is null).ToList() : [];
            if (missing.Count > 0) context.ReportError(new DayMissing(context, field, missing));
            var own = written.Where(one => one.Value is not (null or GraphQLNullValue)).Select(one => new LensAbove(one.Key, Text(one.Value!), field.Name.StringValue));
            Visit(field.SelectionSet, definition.ResolvedType?.GetNamedType(), [.. above.Where(one => written.GetValueOrDefault(one.Argument) is null), .. own]);
        }

        private string Text(GraphQLValue value) => context.Document.Source.Slice(value.Location.Start, value.Location.End - value.Location.Start).ToString();
    }

    /// <summary>An argument as a field above sets it.</summary>
    private sealed record LensAbove(string Argument, string Value, string Field)
    {
        public string Written => $"{Argument}: {Arguments.Short(Value)}";
    }

    private sealed class DayMissing : ValidationError
    {
        public DayMissing(ValidationContext context, GraphQLField field, List<LensAbove> missing)
            : base(context.Document.Source, null, Words(field.Name.StringValue, missing), field) => Code = "DAY_MISSING";

        private static string Words(string field, List<LensAbove> missing)
        {
            var above = string.Join(" and ", missing.GroupBy(one => one.Field).Select(one => $"{string.Join(", ", one.Select(lens => lens.Written))} of '{one.Key}'"));
            var same = string.Join(", ", missing.Select(one => one.Written));
            var none = string.Join(", ", missing.Select(one => $"{one.Argument}: null"));
            return $"'{field}' stands below {above}, which does not pass through what has an id: write {field}({same}) for the same, or {field}({none}) for none.";
        }
    }
}
