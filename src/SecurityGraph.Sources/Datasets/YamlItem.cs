using System.Globalization;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>
/// A mapping of a data file, and where its members stand. Its members are those of the exchange format, so it is handed on as
/// JSON to the one reader of that format: nothing about members is known twice.
/// </summary>
public sealed class YamlItem
{
    // What JSON writes as a number or a truth value; YAML scalars are read as strings, which avoids NO, octals and dates.
    private static readonly HashSet<string> Numbers = ["paragraph", "footnote", "sentence"];
    private static readonly HashSet<string> Flags = ["context", "partial", "derived"];

    private readonly YamlFile _file;

    internal YamlItem(YamlFile file, YamlMappingNode node) => (_file, Node) = (file, node);

    internal YamlMappingNode Node { get; }

    /// <summary>Where the item starts.</summary>
    public FilePosition Start => _file.At(Node);

    /// <summary>Where a member stands, <c>evidence[0].when</c>; the nearest place known, where it is missing.</summary>
    public FilePosition At(string path)
    {
        YamlNode node = Node;
        foreach (var step in path.Split('.', '['))
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

    internal string? Text(string name) => (Child(name) as YamlScalarNode)?.Value;

    internal YamlNode? Child(string name) =>
        Node.Children.FirstOrDefault(pair => (pair.Key as YamlScalarNode)?.Value == name).Value;

    internal byte[] ToJson(Func<string, bool> omit, Action<Utf8JsonWriter, string>? complete = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) Write(json, Node, "", omit, complete);
        return bytes.ToArray();
    }

    private void Write(Utf8JsonWriter json, YamlNode node, string path, Func<string, bool> omit, Action<Utf8JsonWriter, string>? complete)
    {
        switch (node)
        {
            case YamlMappingNode map:
                json.WriteStartObject();
                foreach (var (key, value) in map.Children)
                {
                    var name = (key as YamlScalarNode)?.Value ?? throw Fault(key, "a member's name is not a plain word");
                    var member = path.Length == 0 ? name : $"{path}.{name}";
                    if (omit(member)) continue;
                    json.WritePropertyName(name);
                    if (value is YamlScalarNode scalar) WriteScalar(json, name, scalar);
                    else Write(json, value, member, omit, complete);
                }
                complete?.Invoke(json, path);
                json.WriteEndObject();
                break;
            case YamlSequenceNode list:
                json.WriteStartArray();
                for (var i = 0; i < list.Children.Count; i++) Write(json, list[i], $"{path}[{i}]", omit, complete);
                json.WriteEndArray();
                break;
            case YamlScalarNode scalar:
                json.WriteStringValue(scalar.Value);
                break;
            default:
                throw Fault(node, "aliases are not read");
        }
    }

    private void WriteScalar(Utf8JsonWriter json, string name, YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (text.Length == 0) throw Fault(scalar, $"'{name}' has no value: a member without one is left out");
        if (Numbers.Contains(name)) json.WriteNumberValue(Number(name, scalar));
        else if (Flags.Contains(name)) json.WriteBooleanValue(text == "true" ? true : throw Fault(scalar, $"'{name}' is true or left out"));
        else json.WriteStringValue(text);
    }

    private int Number(string name, YamlScalarNode scalar) =>
        int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Fault(scalar, $"'{name}' is a whole number from 1 on");

    private DiagnosticException Fault(YamlNode node, string message) =>
        new(new Diagnostic(Severity.Error, DiagnosticCodes.Member, _file.At(node), message));
}
