using System.Globalization;
using System.Text.Json;
using SecurityGraph.Sources.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>
/// A mapping of a data file, and where its members stand. Its members are those of the exchange format, so it is handed on as
/// JSON to the one reader of that format: nothing about members is known twice.
/// </summary>
public sealed class YamlItem : IPlaces
{
    // What JSON writes as a number or a truth value; YAML scalars are read as strings, which avoids NO, octals and dates.
    private static readonly HashSet<string> Numbers = ["paragraph", "footnote", "sentence"];
    private static readonly HashSet<string> Flags = ["context", "partial", "derived", "copy"];

    private readonly YamlFile _file;

    internal YamlItem(YamlFile file, YamlMappingNode node) => (_file, Node) = (file, node);

    internal YamlMappingNode Node { get; }

    public FilePlace At(string member)
    {
        YamlNode node = Node;
        foreach (var step in member.Split('.', '['))
        {
            var next = (node, step) switch
            {
                (YamlMappingNode map, _) => map.Children.FirstOrDefault(pair => (pair.Key as YamlScalarNode)?.Value == step).Value,
                (YamlSequenceNode list, _) when int.TryParse(step.TrimEnd(']'), CultureInfo.InvariantCulture, out var i) && i < list.Children.Count => list[i],
                _ => null,
            };
            if (next is null) break;
            node = next;
        }
        return _file.At(node);
    }

    internal YamlNode? Child(string name) =>
        Node.Children.FirstOrDefault(pair => (pair.Key as YamlScalarNode)?.Value == name).Value;

    /// <param name="omit">Whether a member of a mapping stays out.</param>
    /// <param name="complete">Writes members that a mapping lacks.</param>
    internal byte[] ToJson(Func<YamlMappingNode, string, bool>? omit = null, Action<Utf8JsonWriter, YamlMappingNode>? complete = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) Write(json, Node, omit, complete);
        return bytes.ToArray();
    }

    private void Write(Utf8JsonWriter json, YamlNode node, Func<YamlMappingNode, string, bool>? omit, Action<Utf8JsonWriter, YamlMappingNode>? complete)
    {
        switch (node)
        {
            case YamlMappingNode map:
                json.WriteStartObject();
                foreach (var (key, value) in map.Children)
                {
                    var name = (key as YamlScalarNode)?.Value ?? throw Fault(key, "a member's name is not a plain word");
                    if (omit?.Invoke(map, name) == true) continue;
                    json.WritePropertyName(name);
                    if (value is YamlScalarNode scalar) WriteScalar(json, name, scalar);
                    else Write(json, value, omit, complete);
                }
                complete?.Invoke(json, map);
                json.WriteEndObject();
                break;
            case YamlSequenceNode list:
                json.WriteStartArray();
                foreach (var item in list) Write(json, item, omit, complete);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(((YamlScalarNode)node).Value);
                break;
        }
    }

    private void WriteScalar(Utf8JsonWriter json, string name, YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (text.Length == 0) throw Fault(scalar, NoValue.Message(name));
        if (Numbers.Contains(name)) json.WriteNumberValue(Number(name, scalar));
        else if (Flags.Contains(name)) json.WriteBooleanValue(text == "true" ? true : throw Fault(scalar, $"'{name}' is true or left out"));
        else json.WriteStringValue(text);
    }

    internal int Number(string name, YamlNode node) =>
        int.TryParse((node as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Fault(node, $"'{name}' is a whole number from 1 on");

    /// <summary>A list of words, each one of those.</summary>
    internal string[] OneOf(string name, YamlNode node, string[] allowed)
    {
        var words = (node as YamlSequenceNode)?.Children.Select(child => (child as YamlScalarNode)?.Value).ToList();
        return words is { Count: > 0 } && words.TrueForAll(allowed.Contains) ? [.. words.OfType<string>()] : throw Fault(node, $"'{name}' is a list of {string.Join(", ", allowed)}");
    }

    private DiagnosticException Fault(YamlNode node, string message) =>
        new(new Diagnostic(Severity.Error, DiagnosticCodes.Member, _file.At(node), message));
}
