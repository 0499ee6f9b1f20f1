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

    /// <summary>CSL has days, months, years, and ranges of them: as exactly as it is known. What is open has only its beginning, and what has none no date.</summary>
    private static void Date(Utf8JsonWriter json, string name, Edtf date)
    {
        if (date.Earliest == DateOnly.MinValue) return;
        var precision = Precision(date);
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        Parts(json, date.Earliest, precision);
        if (precision == 3 && date.Latest != date.Earliest && date.Latest != DateOnly.MaxValue) Parts(json, date.Latest, precision);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>1 of a whole year, 2 of a whole month, 3 of days.</summary>
    private static int Precision(Edtf date)
    {
        var (first, last) = (date.Earliest, date.Latest);
        if (first == new DateOnly(first.Year, 1, 1) && last == new DateOnly(first.Year, 12, 31)) return 1;
        return first.Day == 1 && last == first.AddMonths(1).AddDays(-1) ? 2 : 3;
    }

    private static void Parts(Utf8JsonWriter json, DateOnly day, int precision)
    {
        json.WriteStartArray();
        foreach (var part in new[] { day.Year, day.Month, day.Day }.Take(precision)) json.WriteNumberValue(part);
        json.WriteEndArray();
    }
}
