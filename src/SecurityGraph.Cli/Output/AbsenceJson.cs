using System.Text.Json;
using SecurityGraph.Judgement.Absences;

namespace SecurityGraph.Cli.Output;

/// <summary>Why an answer is empty, for programs.</summary>
internal static class AbsenceJson
{
    /// <summary>The member <c>absence</c> of the object at hand.</summary>
    public static void Write(Utf8JsonWriter json, Absence absence)
    {
        json.WriteStartObject("absence");
        json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(absence.Kind.ToString()));
        json.WriteString("sentence", absence.Sentence);
        json.WriteStartArray("mayMean");
        foreach (var entity in absence.MayMean) json.WriteStringValue(entity.Id.ToString());
        json.WriteEndArray();
        json.WriteStartArray("spokenOf");
        foreach (var place in absence.SpokenOf)
        {
            json.WriteStartObject();
            json.WriteString("document", place.Document.ToString());
            json.WriteString("section", place.Section);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("unread");
        foreach (var section in absence.Unread) ExchangeLineJson.WriteValue(json, writer => writer.Write(section));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
