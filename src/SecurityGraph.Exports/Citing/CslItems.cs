using System.Text.Json;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Writing;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Exports.Citing;

/// <summary>Sources as items of CSL-JSON, for an export of a picture and for the citation of a statement alike.</summary>
internal static class CslItems
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

    public static void Write(IEnumerable<CitedSource> sources, Stream stream)
    {
        using var json = JsonFile.Open(stream);
        json.WriteStartArray();
        foreach (var (source, note) in sources) Write(json, source, note);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PictureSource source, string note)
    {
        var document = source.Document;
        json.WriteStartObject();
        json.WriteString("id", document.Id.ToString());
        json.WriteString("type", Types.GetValueOrDefault(document.Subkind, "report"));
        json.WriteString("genre", document.Subkind.Replace('_', ' '));
        json.WriteString("title", SafeText.Whole(source.Title));
        json.WriteString("title-short", SafeText.Whole(document.Name));
        Authors(json, source.Publishers);
        if (source.Number is { } number) json.WriteString("number", SafeText.Whole(number));
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
