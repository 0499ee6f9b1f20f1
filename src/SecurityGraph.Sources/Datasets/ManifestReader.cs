using System.Globalization;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>Reads <c>source.yaml</c> and <c>dataset.yaml</c>.</summary>
internal static class ManifestReader
{
    private static readonly HashSet<string> SourceMembers =
        ["title", "publisher", "licence", "document", "date", "method", "renderings", "expected", "url", "identifiers", "withoutStatement"];

    private static readonly HashSet<string> DatasetMembers = ["dataset", "release", "asOf", "licence", "title", "description", "weakStatements", "withdrawn"];

    public static (Manifest Manifest, YamlItem Item) Source(YamlFile file)
    {
        var item = Item(file, SourceMembers);
        return Guard(item, () => (new Manifest
        {
            Title = ValueReader.Required("title", Text(item, "title")),
            Publisher = ValueReader.Required("publisher", Text(item, "publisher")),
            Licence = ValueReader.Required("licence", Text(item, "licence")),
            Document = ValueReader.OptionalId("document", Text(item, "document")),
            Date = ValueReader.Date("date", Text(item, "date")),
            Method = Text(item, "method") ?? "curated",
            Identifiers = [.. List(item, "identifiers").Select((node, i) => Identifier($"identifiers[{i}]", node))],
            Renderings = [.. List(item, "renderings").Select((node, i) => Rendering($"renderings[{i}]", (node as YamlScalarNode)?.Value))],
            WithoutStatement = [.. List(item, "withoutStatement").Select((node, i) => WithoutStatementReader.Read($"withoutStatement[{i}]", node))],
            ExpectedStatements = Counts(item, "statements", name => Vocabulary.Current.TryGetPredicate(name, out _)),
            ExpectedEntities = Counts(item, "entities", name => Vocabulary.Current.Kinds.Any(kind => kind.Name == name)),
        }, item));
    }

    public static DatasetManifest Dataset(YamlFile file)
    {
        var item = Item(file, DatasetMembers);
        return Guard(item, () => new DatasetManifest(
            new ExchangeHeader
            {
                Dataset = ValueReader.Required("dataset", Text(item, "dataset")),
                Release = ValueReader.Required("release", Text(item, "release")),
                Licence = ValueReader.Required("licence", Text(item, "licence")),
                AsOf = ValueReader.Day("asOf", Text(item, "asOf")),
                Title = Text(item, "title") ?? "",
                Description = Text(item, "description") ?? "",
            },
            item)
        {
            WeakStatements = Text(item, "weakStatements") is { } most ? Whole("weakStatements", most) : null,
            Withdrawn = [.. List(item, "withdrawn").Select((node, i) => Withdrawn($"withdrawn[{i}]", node))],
        });
    }

    private static Withdrawn Withdrawn(string path, YamlNode node)
    {
        var members = Members(path, node).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString());
        if (members.Keys.FirstOrDefault(name => name is not ("id" or "release" or "why")) is { } unknown) throw new ValueException($"{path}.{unknown}", "unknown member (known: id, release, why)");
        string Member(string name) => ValueReader.Required($"{path}.{name}", members.GetValueOrDefault(name));
        return new Withdrawn(Member("id"), Member("release"), Member("why"));
    }

    private static YamlItem Item(YamlFile file, HashSet<string> members)
    {
        if (file.Root is not YamlMappingNode map)
            throw Fault(new FilePlace(file.Name, 1, 1), "the file is not a mapping");
        var item = new YamlItem(file, map);
        foreach (var key in map.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !members.Contains(name))
                throw Fault(file.At(key), $"unknown member '{key}' (known: {string.Join(", ", members.Order(StringComparer.Ordinal))})");
        }
        NoValue.Refuse(file, map);
        return item;
    }

    private static string? Text(YamlItem item, string name) => item.Child(name) switch
    {
        null => null,
        YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text) => text,
        _ => throw new ValueException(name, "has no text: a member without one is left out"),
    };

    private static IEnumerable<YamlNode> List(YamlItem item, string name) => item.Child(name) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        _ => throw new ValueException(name, "is not a list"),
    };

    private static IDictionary<YamlNode, YamlNode> Members(string path, YamlNode? node) => node switch
    {
        null => new Dictionary<YamlNode, YamlNode>(),
        YamlMappingNode map => map.Children,
        _ => throw new ValueException(path, "is not a mapping"),
    };

    private static string Rendering(string path, string? name)
    {
        var isPlain = !ValueReader.Required(path, name).AsSpan().ContainsAny('/', '\\', ':');
        return isPlain && DocumentReader.Reads(name!) ? name! : throw ValueReader.Fault(path, name, "is not a plain file name that ends in .md or .txt");
    }

    private static Identifier Identifier(string path, YamlNode node)
    {
        var members = Members(path, node).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString());
        string Member(string name) => ValueReader.Required($"{path}.{name}", members.GetValueOrDefault(name));
        return new Identifier(Member("scheme"), Member("value"), Member("status") switch
        {
            "verified" => IdentifierStatus.Verified,
            "derived" => IdentifierStatus.Derived,
            var other => throw ValueReader.Fault(path + ".status", other, "is not verified or derived"),
        });
    }

    private static Dictionary<string, int> Counts(YamlItem item, string of, Func<string, bool> isKnown)
    {
        var parts = Members("expected", item.Child("expected")).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value);
        if (parts.Keys.FirstOrDefault(part => part is not ("statements" or "entities")) is { } unknown)
            throw new ValueException($"expected.{unknown}", "counts are expected of statements and entities");
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, value) in Members("expected." + of, parts.GetValueOrDefault(of)))
        {
            var (name, path) = (key.ToString(), $"expected.{of}.{key}");
            if (!isKnown(name)) throw new ValueException(path, $"the vocabulary has no {name}");
            counts[name] = Whole(path, value.ToString());
        }
        return counts;
    }

    private static int Whole(string path, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new ValueException(path, $"'{text}' is not a whole number");

    private static T Guard<T>(YamlItem item, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ValueException fault)
        {
            throw Fault(item.At(fault.Member), fault.Message);
        }
    }

    private static DiagnosticException Fault(FilePlace at, string message) =>
        new(new Diagnostic(Severity.Error, DiagnosticCodes.Member, at, message));
}
