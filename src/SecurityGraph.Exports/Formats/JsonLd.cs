using System.Text.Json;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Rdf;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) with its context in the file, so that nothing is fetched: the same triples as <see cref="NQuads"/>.</summary>
internal static class JsonLd
{
    public static async Task Write(Picture picture, Stream stream)
    {
        await using var json = JsonFile.Open(stream);
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach (var (prefix, iri) in RdfNames.Prefixes) json.WriteString(prefix, iri);
        json.WriteEndObject();
        json.WriteStartArray("@graph");
        await foreach (var node in RdfGraph.Of(picture))
        {
            Write(json, node);
            await json.FlushSome();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RdfNode node)
    {
        json.WriteStartObject();
        json.WriteString("@id", Short(node.Iri));
        foreach (var values in node.Values.Distinct().GroupBy(pair => pair.Property, pair => pair.Value, StringComparer.Ordinal)) Write(json, values.Key, [.. values]);
        if (node.Direct is var (subject, predicate, target))
        {
            json.WriteStartArray("@graph");
            json.WriteStartObject();
            json.WriteString("@id", Short(subject));
            Write(json, predicate, [RdfValue.Of(target)]);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string property, IReadOnlyList<RdfValue> values)
    {
        var isType = property == RdfNames.Type;
        json.WritePropertyName(isType ? "@type" : Short(property));
        if (values.Count > 1) json.WriteStartArray();
        foreach (var value in values)
        {
            if (isType) json.WriteStringValue(Short(value.Iri!));
            else Write(json, value);
        }
        if (values.Count > 1) json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RdfValue value)
    {
        if (value is { Iri: null, Language: null, Type: null })
        {
            json.WriteStringValue(SafeText.Whole(value.Text));
            return;
        }
        json.WriteStartObject();
        json.WriteString(value.Iri is null ? "@value" : "@id", value.Iri is null ? SafeText.Whole(value.Text) : Short(value.Iri));
        if (value.Language is { } language) json.WriteString("@language", language);
        if (value.Type is { } type) json.WriteString("@type", Short(type));
        json.WriteEndObject();
    }

    /// <summary>Behind a prefix where one fits.</summary>
    private static string Short(string iri)
    {
        foreach (var (prefix, start) in RdfNames.Prefixes)
        {
            if (iri.StartsWith(start, StringComparison.Ordinal) && !iri[start.Length..].StartsWith("//", StringComparison.Ordinal)) return $"{prefix}:{iri[start.Length..]}";
        }
        return iri;
    }
}
