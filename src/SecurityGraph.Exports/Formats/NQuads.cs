using System.Globalization;
using System.Text;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Rdf;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>N-Quads (https://www.w3.org/TR/n-quads/): a line a triple; the graph of a fact's own triple is the statement that tells when, and who says so.</summary>
internal static class NQuads
{
    public static async Task Write(Picture picture, Stream stream)
    {
        await foreach (var node in RdfGraph.Of(picture)) stream.Write(Encoding.UTF8.GetBytes(Lines(node)));
    }

    private static string Lines(RdfNode node)
    {
        var lines = new StringBuilder();
        // A set has each once.
        foreach (var (property, value) in node.Values.Distinct()) lines.Append(CultureInfo.InvariantCulture, $"<{node.Iri}> <{property}> {Term(value)} .\n");
        if (node.Direct is var (subject, predicate, target)) lines.Append(CultureInfo.InvariantCulture, $"<{subject}> <{predicate}> <{target}> <{node.Iri}> .\n");
        return lines.ToString();
    }

    private static string Term(RdfValue value)
    {
        if (value.Iri is { } iri) return $"<{iri}>";
        var literal = Literal(SafeText.Whole(value.Text));
        if (value.Language is { } language) return $"{literal}@{language}";
        return value.Type is { } type ? $"{literal}^^<{type}>" : literal;
    }

    private static string Literal(string text)
    {
        var written = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => written.Append("\\\\"),
                '"' => written.Append("\\\""),
                '\n' => written.Append("\\n"),
                '\r' => written.Append("\\r"),
                '\t' => written.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' => written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => written.Append(c),
            };
        }
        return written.Append('"').ToString();
    }
}
