using System.Text.Encodings.Web;
using System.Text.Json;
using SecurityGraph.Exports.Pictures;

namespace SecurityGraph.Exports.Writing;

/// <summary>How JSON is written: the same bytes on every machine, legible in every language.</summary>
internal static class JsonFile
{
    public static Utf8JsonWriter Open(Stream stream) =>
        new(stream, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A writer holds what it has written until it is flushed.</summary>
    public static Task FlushSome(this Utf8JsonWriter json) => json.BytesPending < 1 << 16 ? Task.CompletedTask : json.FlushAsync();

    public static void Values(this Utf8JsonWriter json, IEnumerable<Told> values)
    {
        foreach (var (name, value) in values.Where(told => told.Value.Length > 0)) json.WriteString(name, SafeText.Whole(value));
    }
}
