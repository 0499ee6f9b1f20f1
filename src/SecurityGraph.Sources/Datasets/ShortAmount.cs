using System.Text.Json;
using SecurityGraph.Model.Exchange;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>
/// The forms in which an author writes an amount in one word: <c>exactly</c>, <c>upTo</c>, <c>moreThan</c>. They stand for <c>low</c> and
/// <c>high</c>, which is all that the exchange format knows; of these one alone is a trap, as <c>low</c> by itself is "more than".
/// </summary>
internal static class ShortAmount
{
    /// <summary>By name, with the ends of the range that it gives.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Forms { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["exactly"] = ["low", "high"],
        ["upTo"] = ["high"],
        ["moreThan"] = ["low"],
    };

    /// <summary>The quantities of a statement and of its evidence, with the paths of these.</summary>
    public static IEnumerable<(YamlMappingNode Map, string Path)> Quantities(YamlItem item, IReadOnlyList<YamlMappingNode> evidence)
    {
        var owners = evidence.Select((map, i) => (Map: map, Path: $"evidence[{i}].")).Prepend((Map: item.Node, Path: ""));
        foreach (var (map, path) in owners)
        {
            if (map.Children.FirstOrDefault(pair => pair.Key.ToString() == "quantity").Value is YamlMappingNode quantity) yield return (quantity, path + "quantity");
        }
    }

    /// <summary>Writes the ends of the range.</summary>
    public static void Write(Utf8JsonWriter json, YamlMappingNode quantity, string path)
    {
        var amounts = quantity.Children.Where(pair => pair.Key.ToString() is "low" or "high" || Forms.ContainsKey(pair.Key.ToString())).ToList();
        if (amounts.FirstOrDefault(pair => Forms.ContainsKey(pair.Key.ToString())) is not { Key: { } key, Value: var value }) return;
        if (amounts.FirstOrDefault(pair => !ReferenceEquals(pair.Key, key)).Key is { } other)
            throw new ValueException($"{path}.{other}", $"a quantity has one of {string.Join(", ", Forms.Keys)}, or low and high: '{key}' is there already");
        var (member, text) = ($"{path}.{key}", (value as YamlScalarNode)?.Value);
        _ = ValueReader.Decimal(member, text);
        foreach (var end in Forms[key.ToString()]) json.WriteString(end, text);
    }
}
