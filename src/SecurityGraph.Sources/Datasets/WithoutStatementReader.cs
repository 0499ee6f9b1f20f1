using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Passages;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>Reads an item of <c>withoutStatement</c> in <c>source.yaml</c>.</summary>
internal static class WithoutStatementReader
{
    private static readonly string[] Known = ["section", "paragraph", "footnote", "sentence", "fingerprints", "reason", "note"];

    public static WithoutStatement Read(string path, YamlNode node)
    {
        var members = (node as YamlMappingNode ?? throw new ValueException(path, "is not a mapping")).Children
            .ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal);
        if (members.Keys.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
            throw new ValueException($"{path}.{unknown}", $"unknown member{(Spelling.Nearest(unknown, Known) is { } near ? $"; did you mean {near}?" : $" (known: {string.Join(", ", Known)})")}");
        string? Text(string name) => members.TryGetValue(name, out var value) ? ValueReader.Required($"{path}.{name}", (value as YamlScalarNode)?.Value) : null;
        string Required(string name) => ValueReader.Required($"{path}.{name}", Text(name));
        int? Number(string name) => Text(name) is not { } text ? null : Range(name, text) is { } range && range.First == range.Last ? range.First : throw NoNumber(name);
        NumberRange Range(string name, string text) => NumberRange.TryParse(text, out var range) ? range : throw NoNumber(name);
        ValueException NoNumber(string name) => ValueReader.Fault($"{path}.{name}", Text(name), name == "sentence" ? "is not the number of a sentence, or two with a dash between them: 2, 2-4" : "is not a whole number from 1 on");
        var section = Required("section");
        var paragraph = Number("paragraph") ?? throw new ValueException($"{path}.paragraph", "is missing");
        var fingerprints = members.TryGetValue("fingerprints", out var list) ? Fingerprints($"{path}.fingerprints", list) : [];
        return new WithoutStatement(
            section, paragraph, Number("footnote"), Text("sentence") is { } sentences ? Range("sentence", sentences) : null, fingerprints, Required("reason"), Text("note"));
    }

    private static List<Fingerprint> Fingerprints(string path, YamlNode node)
    {
        if (node is not YamlSequenceNode { Children.Count: > 0 } list) throw new ValueException(path, "is not a list of fingerprints");
        return [.. list.Select((item, i) => Fingerprint.TryParse((item as YamlScalarNode)?.Value, out var one)
            ? one : throw ValueReader.Fault($"{path}[{i}]", (item as YamlScalarNode)?.Value, "is not a fingerprint: sha256: and 16 lower-case hex digits"))];
    }
}
