using System.Text.Json;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace SecurityGraph.Server.Tests;

/// <summary>
/// What a client with a cache keeps of answers: for each type and id the value of each field with its arguments, and of the rows below it. Whatever
/// is told twice of one place must be told alike.
/// </summary>
internal sealed class ThingValues(SchemaText schema)
{
    private readonly Dictionary<string, (string Value, string Query)> _kept = new(StringComparer.Ordinal);

    /// <summary>How many places have a value.</summary>
    public int Count => _kept.Count;

    /// <summary>How often a value was told of a place that had one.</summary>
    public int ToldAgain { get; private set; }

    /// <summary>The places that were told otherwise, each with both values and both queries.</summary>
    public List<string> Conflicts { get; } = [];

    /// <summary>The values by their places, for another store to be compared with.</summary>
    public IReadOnlyDictionary<string, string> Values => _kept.ToDictionary(one => one.Key, one => one.Value.Value, StringComparer.Ordinal);

    /// <summary>Asks a query as a client with a cache does, with type and id of whatever has one, and keeps the answer.</summary>
    /// <returns>The code of the first error; null where there is none.</returns>
    public async Task<string?> Ask(TestServer server, string query)
    {
        var document = Parser.Parse(query);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>()) AddIds(operation.SelectionSet, "Query");
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>()) AddIds(fragment.SelectionSet, fragment.TypeCondition.Type.Name.StringValue);
        using var json = JsonDocument.Parse(await server.Ask(new SDLPrinter().Print(document)));
        if (json.RootElement.TryGetProperty("errors", out var errors)) return errors[0].GetProperty("extensions").GetProperty("code").GetString();
        var set = document.Definitions.OfType<GraphQLOperationDefinition>().First().SelectionSet;
        new Reading(this, document, query).Object([set], "Query", json.RootElement.GetProperty("data"), "Query");
        return null;
    }

    private void AddIds(GraphQLSelectionSet set, string type)
    {
        foreach (var selection in set.Selections.ToList())
        {
            if (selection is GraphQLField { SelectionSet: { } below } field && schema.Field(type, field.Name.StringValue) is { } definition) AddIds(below, SchemaText.Named(definition.Type));
            else if (selection is GraphQLInlineFragment inline) AddIds(inline.SelectionSet, inline.TypeCondition?.Type.Name.StringValue ?? type);
        }
        if (!schema.HasId(type)) return;
        set.Selections.Add(new GraphQLField(new GraphQLName("__typename")));
        set.Selections.Add(new GraphQLField(new GraphQLName("id")));
    }

    private void Keep(string place, string value, string query)
    {
        if (_kept.TryAdd(place, (value, query))) return;
        ToldAgain++;
        if (_kept[place].Value != value) Conflicts.Add($"{place}: {_kept[place].Value} by {_kept[place].Query}, {value} by {query}");
    }

    /// <summary>One answer beside its query.</summary>
    private sealed class Reading(ThingValues kept, GraphQLDocument document, string query)
    {
        private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);

        public void Object(IReadOnlyList<GraphQLSelectionSet> sets, string type, JsonElement value, string place)
        {
            foreach (var same in sets.SelectMany(set => Fields(set, type)).GroupBy(field => (field.Alias?.Name ?? field.Name).StringValue))
            {
                var field = same.First();
                if (kept.Definition(type, field) is not { } definition) continue;
                var below = same.Select(one => one.SelectionSet).OfType<GraphQLSelectionSet>().ToList();
                Value(below, SchemaText.Named(definition.Type), value.GetProperty(same.Key), $"{place}/{field.Name.StringValue}{ArgumentsOf(field)}");
            }
        }

        private void Value(IReadOnlyList<GraphQLSelectionSet> below, string type, JsonElement value, string place)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                kept.Keep(place, $"{value.GetArrayLength()} items", query);
                foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i))) Value(below, type, item, $"{place}/{i}");
            }
            else if (value.ValueKind != JsonValueKind.Object) kept.Keep(place, value.GetRawText(), query);
            else if (kept.HasId(type))
            {
                var name = value.GetProperty("__typename").GetString()!;
                var thing = $"{name} {value.GetProperty("id").GetString()}";
                kept.Keep(place, thing, query);
                Object(below, name, value, thing);
            }
            else Object(below, type, value, place);
        }

        private IEnumerable<GraphQLField> Fields(GraphQLSelectionSet set, string type) => set.Selections.SelectMany(selection => selection switch
        {
            GraphQLField field => [field],
            GraphQLInlineFragment inline => Below(inline.TypeCondition?.Type.Name.StringValue ?? type, inline.SelectionSet, type),
            GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment) => Below(fragment.TypeCondition.Type.Name.StringValue, fragment.SelectionSet, type),
            _ => [],
        });

        private IEnumerable<GraphQLField> Below(string condition, GraphQLSelectionSet set, string type) => kept.IsOf(type, condition) ? Fields(set, type) : [];

        /// <summary>By name, without those that say nothing: null, and a variable without a value.</summary>
        private static string ArgumentsOf(GraphQLField field)
        {
            var written = (field.Arguments?.Items ?? []).Where(one => one.Value is not (GraphQLVariable or GraphQLNullValue)).OrderBy(one => one.Name.StringValue, StringComparer.Ordinal).Select(one => new SDLPrinter().Print(one)).ToList();
            return written.Count == 0 ? "" : $"({string.Join(", ", written)})";
        }
    }

    private GraphQLFieldDefinition? Definition(string type, GraphQLField field) => schema.Field(type, field.Name.StringValue);

    private bool HasId(string type) => schema.HasId(type);

    private bool IsOf(string type, string condition) => schema.Is(type, condition);
}
