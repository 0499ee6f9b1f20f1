using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SecurityGraph.Model.Names;

namespace SecurityGraph.Server.Http;

/// <summary>Writes texts of answers as they are, but for what would turn the direction of writing in the terminal of whoever asked: that is escaped.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    /// <summary>Answers are JSON and nothing else, which "nosniff" says, too: quotation marks and accents need no escapes.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Set(JsonSerializerOptions options)
    {
        options.Encoder = Readable.Encoder;
        options.Converters.Add(new TextConverter());
    }

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (ControlCharacters.FirstIn(value) is not null) writer.WriteRawValue(ControlCharacters.EscapedInJson(JsonSerializer.Serialize(value, Readable)));
        else writer.WriteStringValue(value);
    }
}
