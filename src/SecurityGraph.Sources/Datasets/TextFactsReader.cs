using System.Globalization;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>Reads <c>text.yaml</c>.</summary>
internal static class TextFactsReader
{
    /// <exception cref="ValueException">Which member broke which rule.</exception>
    public static TextFacts Read(YamlItem item, EntityId document)
    {
        if (item.Node.Children.Keys.Select(key => key.ToString()).FirstOrDefault(name => name is not ("sections" or "mentions")) is { } unknown)
            throw new ValueException(unknown, "unknown member (known: sections, mentions)");
        var sections = item.Child("sections") switch
        {
            null => [],
            YamlSequenceNode list => list.Select((node, i) => Section($"sections[{i}]", node, document)).ToList(),
            _ => throw new ValueException("sections", "is not a list"),
        };
        if (sections.GroupBy(section => section.Section).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ValueException("sections", $"section {twice.Key} stands twice");
        return new TextFacts(sections, [.. Members("mentions", item.Child("mentions")).SelectMany(pair => Mentions(pair.Key, pair.Value, document))]);
    }

    private static SectionCoverage Section(string path, YamlNode node, EntityId document)
    {
        var members = Members(path, node).ToDictionary();
        if (members.Keys.FirstOrDefault(name => name is not ("section" or "sentences" or "cited" or "reasons")) is { } unknown)
            throw new ValueException($"{path}.{unknown}", "unknown member (known: section, sentences, cited, reasons)");
        return new SectionCoverage(
            document, ValueReader.Required($"{path}.section", (members.GetValueOrDefault("section") as YamlScalarNode)?.Value),
            Count($"{path}.sentences", members.GetValueOrDefault("sentences")), Count($"{path}.cited", members.GetValueOrDefault("cited")))
        {
            Reasons = new SortedDictionary<string, int>(
                Members($"{path}.reasons", members.GetValueOrDefault("reasons")).ToDictionary(pair => pair.Key, pair => Count($"{path}.reasons.{pair.Key}", pair.Value)), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<Mention> Mentions(string entity, YamlNode counts, EntityId document)
    {
        var path = $"mentions.{entity}";
        var id = ValueReader.Id(path, entity);
        return Members(path, counts).Select(pair => Count(path, pair.Value) is var count and > 0
            ? new Mention(id, document, pair.Key, count)
            : throw new ValueException(path, $"section {pair.Key} does not mention it: leave the section out"));
    }

    private static IEnumerable<KeyValuePair<string, YamlNode>> Members(string path, YamlNode? node) => node switch
    {
        null => [],
        YamlMappingNode map => map.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), pair.Value)),
        _ => throw new ValueException(path, "is not a mapping"),
    };

    private static int Count(string path, YamlNode? node) =>
        int.TryParse((node as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw ValueReader.Fault(path, (node as YamlScalarNode)?.Value ?? "", "is not a whole number");
}
