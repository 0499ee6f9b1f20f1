using GraphQLParser.AST;

namespace SecurityGraph.Server.Tests;

/// <summary>Queries at random, by every way in, as far as they are priced and refused for nothing: a field below days always says its own.</summary>
internal sealed class QueryGenerator(SchemaText schema, int seed)
{
    /// <summary>Whose values are asked for: few, so that many queries meet.</summary>
    private static readonly (string Id, string Name)[] Known =
    [
        ("instrument:etias", "ETIAS"), ("instrument:sis", "SIS"), ("instrument:regulation-2018-1240", "ETIAS regulation"), ("procedure:etias", "ETIAS file"), ("actor:eu-lisa", "eu-LISA"),
        ("actor:europol", "Europol"), ("actor:european-parliament", "European Parliament"), ("actor:co-legislators", "co-legislators"), ("document:com-2018-46", "COM(2018) 46"),
        ("document:com-2016-731", "COM(2016) 731"), ("event:etias-in-force", "ETIAS in force"), ("topic:encryption", "encryption"), ("fund:isf-police", "ISF Police"), ("topic:public-spaces", "public spaces"),
    ];

    /// <summary>Five lenses.</summary>
    private static readonly (string Argument, string Value)[][] Lenses =
    [
        [], [("asOf", "\"2018-01-24\"")], [("saidBy", "\"2018-01-24\"")], [("asOf", "\"2018-12-31\""), ("saidBy", "\"2018-01-24\"")],
        [("asOf", "\"2019-06-01\""), ("sources", "OFFICIAL_DOCUMENT"), ("certainty", "CERTAIN")],
    ];

    private static readonly string[] LensArguments = ["asOf", "saidBy", "sources", "certainty"];

    /// <summary>Long lists by nature, and what tells of the whole graph.</summary>
    private static readonly HashSet<string> LeftOut = new(["speaksOf", "statistics", "vocabulary"], StringComparer.Ordinal);

    private static readonly HashSet<string> None = [];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var fields = string.Join(' ', Enumerable.Range(0, _random.Next(1, 3)).Select(i => $"q{i}: {WayIn()}"));
        return $"query({(fields.Contains("$none", StringComparison.Ordinal) ? "$none: Date, " : "")}$x: Int = 1) {{ {fields} x: topics(first: $x) {{ totalCount }} }}";
    }

    private T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private string WayIn()
    {
        var (id, name) = One(Known);
        var (other, _) = One(Known);
        return _random.Next(15) switch
        {
            0 => $"entity(id: \"{id}\") {Entity()}",
            1 => $"entity(alias: \"{name}\") {Entity()}",
            2 => $"find(text: \"{name}\") {{ entity {Entity()} alternatives {Entity(depth: 1)} }}",
            3 => $"node(id: \"{id}\") {{ ... on Entity {Entity()} }}",
            4 => $"nodes(ids: [\"{id}\", \"{other}\"]) {{ ... on Entity {Entity()} }}",
            5 => $"{id[..id.IndexOf(':')]}s(ids: [\"{id}\"], first: {_random.Next(1, 3)}) {{ nodes {Set(char.ToUpperInvariant(id[0]) + id[1..id.IndexOf(':')], Depth, None)} }}",
            6 => $"search(text: \"{name}\", first: 3) {{ edges {{ match node {Entity()} }} }}",
            7 => Field("Query", "statements", [("entity", $"\"{id}\"")]),
            8 => Field("Query", "graph", [("from", $"[\"{id}\", \"{other}\"]"), ("depth", "1"), ("maxNodes", "10")]),
            9 => Field("Query", "promises", [("about", $"\"{id}\"")]),
            10 => Field("Query", One(["contradictions", "money"]) is "money" ? "money" : "contradictions", []),
            12 => Field("Query", "common", [("of", $"[\"{id}\", \"{(other == id ? "actor:european-commission" : other)}\"]")]),
            13 => Field("Query", "timeline", [("of", $"[\"{id}\", \"{other}\"]")]),
            11 => Field("Query", "changes", [("from", "\"press-2017-10-18\""), ("to", "\"com-2018-46\""), ("about", $"\"{id}\"")]),
            _ => Field("Query", "changes", [("from", "\"2026.11.0\""), ("to", "\"2026.12.0\""), ("about", $"\"{id}\"")]), // of what an earlier release told otherwise
        };
    }

    private string Entity(int? depth = null) => Set("Entity", depth ?? Depth, None);

    private int Depth => _random.Next(3, 8);

    /// <param name="below">The arguments of a lens that fields above set.</param>
    private string Set(string type, int depth, IReadOnlySet<string> below)
    {
        var fields = schema.Fields(type).Where(field => !LeftOut.Contains(field.Name.StringValue) && (depth > 0 || schema.Fields(SchemaText.Named(field.Type)).Count == 0)).ToList();
        if (fields.Count == 0) return "{ __typename }";
        var chosen = Enumerable.Range(0, _random.Next(2, 5)).Select(i => i == 0 && depth > 0 ? OneBelow(fields) : One(fields)).Distinct().Select(field => Field(type, field.Name.StringValue, [], depth, below)).ToList();
        return $"{{ {string.Join(' ', chosen)} }}";
    }

    /// <summary>One that leads on, so that queries grow deep enough to pass several things.</summary>
    private GraphQLFieldDefinition OneBelow(IReadOnlyList<GraphQLFieldDefinition> fields) =>
        fields.Where(field => schema.Fields(SchemaText.Named(field.Type)).Count > 0).ToList() is { Count: > 0 } leading ? One(leading) : One(fields);

    private string Field(string type, string name, IReadOnlyList<(string Argument, string Value)> given) => Field(type, name, given, Depth, None);

    private string Field(string type, string name, IReadOnlyList<(string Argument, string Value)> given, int depth, IReadOnlySet<string> below)
    {
        var definition = schema.Field(type, name)!;
        var takes = (definition.Arguments?.Items ?? []).Select(one => one.Name.StringValue).ToHashSet(StringComparer.Ordinal);
        var arguments = given.Concat(takes.Contains("fund") ? [(One(["for", "fund", "recipient"]), $"\"{One(Known).Id}\"")] : []).Concat(Lens(takes, below)).ToList();
        if (takes.Contains("first")) arguments.Add(("first", $"{_random.Next(1, 4)}"));
        if (takes.Contains("expandGroups") && _random.Next(3) == 0) arguments.Add(("expandGroups", "false"));
        if (takes.Contains("classes") && _random.Next(5) == 0) arguments.Add(("classes", $"[{One(schema.Values("ModalityClass"))}]"));
        var result = SchemaText.Named(definition.Type);
        var written = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(one => $"{one.Argument}: {one.Value}"))})";
        return name + written + (schema.Fields(result).Count == 0 ? "" : " " + Set(result, depth - 1, Below(arguments, below)));
    }

    private static HashSet<string> Below(IReadOnlyList<(string Argument, string Value)> arguments, IReadOnlySet<string> above)
    {
        var lens = arguments.Where(one => LensArguments.Contains(one.Argument)).ToLookup(one => one.Value == "null", one => one.Argument);
        return [.. above.Except(lens[true]), .. lens[false]];
    }

    /// <summary>One of the five, as far as the field takes it; what a field above sets is set here too, be it to nothing.</summary>
    private IEnumerable<(string Argument, string Value)> Lens(HashSet<string> takes, IReadOnlySet<string> below)
    {
        var lens = One(Lenses);
        foreach (var argument in LensArguments.Where(takes.Contains))
        {
            if (lens.FirstOrDefault(one => one.Argument == argument).Value is { } value) yield return (argument, value);
            else if (below.Contains(argument)) yield return (argument, argument is "asOf" or "saidBy" && _random.Next(2) == 0 ? "$none" : "null");
        }
    }
}
