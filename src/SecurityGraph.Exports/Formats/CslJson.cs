using System.Text.Json;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Exports.Formats;

/// <summary>
/// The documents that a picture is cited from, for reference managers (CSL-JSON 1.0.2, <c>https://github.com/citation-style-language/schema</c>). It is a
/// list and has no place for what is told about the whole: that stands as the note of each.
/// </summary>
internal static class CslJson
{
    /// <summary>Types of CSL by subkind; all others are reports.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["legal_act"] = "legislation",
        ["international_agreement"] = "treaty",
        ["proposal"] = "bill",
        ["judgment"] = "legal_case",
        ["webpage"] = "webpage",
        ["portal"] = "webpage",
        ["address"] = "speech",
        ["handbook"] = "book",
    };

    public static void Write(Picture picture, Stream stream)
    {
        using var json = JsonFile.Open(stream);
        var note = string.Join("; ", picture.FrameLines);
        json.WriteStartArray();
        foreach (var source in picture.Sources) Write(json, source, note);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PictureSource source, string note)
    {
        var document = source.Document;
        json.WriteStartObject();
        json.WriteString("id", document.Id.ToString());
        json.WriteString("type", Types.GetValueOrDefault(document.Subkind, "report"));
        json.WriteString("genre", document.Subkind.Replace('_', ' '));
        json.WriteString("title", SafeText.Whole(document.Title.Length > 0 ? document.Title : document.Name));
        json.WriteString("title-short", SafeText.Whole(document.Name));
        Authors(json, source.Publishers);
        if (document.Identifiers.FirstOrDefault(one => one.Scheme is not ("url" or "eli" or "wikidata")) is { } number) json.WriteString("number", SafeText.Whole(number.Value));
        if (source.IssuedOn is { } issued) Date(json, "issued", issued);
        if (source.CollectedOn is { } read) Date(json, "accessed", read);
        if (source.Url.Length > 0) json.WriteString("URL", SafeText.Whole(source.Url));
        json.WriteString("note", SafeText.Whole(note));
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, IReadOnlyList<string> publishers)
    {
        if (publishers.Count == 0) return;
        json.WriteStartArray("author");
        foreach (var name in publishers)
        {
            json.WriteStartObject();
            json.WriteString("literal", SafeText.Whole(name));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>CSL has days, months and years, and ranges of them; what is open has only its beginning.</summary>
    private static void Date(Utf8JsonWriter json, string name, Edtf date)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        Parts(json, date.Earliest);
        if (date.Latest != date.Earliest && date.Latest != DateOnly.MaxValue) Parts(json, date.Latest);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, DateOnly day)
    {
        json.WriteStartArray();
        json.WriteNumberValue(day.Year);
        json.WriteNumberValue(day.Month);
        json.WriteNumberValue(day.Day);
        json.WriteEndArray();
    }
}
