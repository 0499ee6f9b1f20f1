using System.Globalization;
using SecurityGraph.Model.Exchange;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>Reads <c>source.yaml</c> and <c>dataset.yaml</c>.</summary>
internal static class ManifestReader
{
    private static readonly HashSet<string> SourceMembers =
        ["title", "publisher", "licence", "document", "date", "method", "renderings", "expected", "url", "identifiers"];

    private static readonly HashSet<string> DatasetMembers = ["dataset", "release", "asOf", "licence", "title", "description"];

    public static (Manifest Manifest, YamlItem Item) Source(string folder, string name)
    {
        var item = Item(YamlFile.Load(folder, name), SourceMembers);
        return Guard(item, () => (new Manifest
        {
            Title = ValueReader.Required("title", item.Text("title")),
            Publisher = ValueReader.Required("publisher", item.Text("publisher")),
            Licence = ValueReader.Required("licence", item.Text("licence")),
            Document = ValueReader.OptionalId("document", item.Text("document")),
            Date = ValueReader.Date("date", item.Text("date")),
            Method = item.Text("method") ?? "curated",
            Renderings = Texts(item, "renderings"),
            ExpectedStatements = Counts(item, "statements"),
            ExpectedEntities = Counts(item, "entities"),
        }, item));
    }

    public static ExchangeHeader Dataset(string folder, string name)
    {
        var item = Item(YamlFile.Load(folder, name), DatasetMembers);
        return Guard(item, () => new ExchangeHeader
        {
            Dataset = ValueReader.Required("dataset", item.Text("dataset")),
            Release = ValueReader.Required("release", item.Text("release")),
            Licence = ValueReader.Required("licence", item.Text("licence")),
            AsOf = ValueReader.Day("asOf", item.Text("asOf")),
        });
    }

    private static YamlItem Item(YamlFile file, HashSet<string> members)
    {
        if (file.Root is not YamlMappingNode map)
            throw Fault(new FilePosition(file.Name, 1, 1), "the file is not a mapping");
        var item = new YamlItem(file, map);
        foreach (var key in map.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !members.Contains(name))
                throw Fault(file.At(key), $"unknown member '{key}' (known: {string.Join(", ", members.Order(StringComparer.Ordinal))})");
        }
        return item;
    }

    private static string[] Texts(YamlItem item, string name) =>
        item.Child(name) is YamlSequenceNode list ? [.. list.OfType<YamlScalarNode>().Select(node => node.Value!)] : [];

    private static Dictionary<string, int> Counts(YamlItem item, string of)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if ((item.Child("expected") as YamlMappingNode)?.Children.FirstOrDefault(pair => pair.Key.ToString() == of).Value is not YamlMappingNode expected)
            return counts;
        foreach (var (key, value) in expected.Children)
        {
            counts[key.ToString()] = int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? count
                : throw new ValueException("expected." + of, $"'{value}' is not a whole number");
        }
        return counts;
    }

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

    private static DiagnosticException Fault(FilePosition at, string message) =>
        new(new Diagnostic(Severity.Error, DiagnosticCodes.Member, at, message));
}
