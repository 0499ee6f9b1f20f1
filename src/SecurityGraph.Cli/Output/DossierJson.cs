using System.Text.Json;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Exchange;

namespace SecurityGraph.Cli.Output;

/// <summary>A dossier for programs: entity and statements as the exchange format has them.</summary>
internal static class DossierJson
{
    public static void Write(Dossier dossier) => Terminal.Json(json =>
    {
        json.WriteStartObject();
        Raw(json, "entity", writer => writer.Write(dossier.Entity));
        json.WriteString("existence", dossier.Existence.State.ToString().ToLowerInvariant());
        Status(json, "status", dossier.Status);
        Stages(json, "reported", dossier.Reported);
        json.WriteStartArray("files");
        foreach (var file in dossier.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File.Id.ToString());
            Status(json, "status", file.Status);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("family");
        foreach (var id in dossier.Family.Members) json.WriteStringValue(id.ToString());
        json.WriteEndArray();
        json.WriteStartArray("mentions");
        foreach (var mention in dossier.Mentions) ExchangeLineJson.WriteValue(json, writer => writer.Write(mention));
        json.WriteEndArray();
        json.WriteStartArray("promisedOnFiles");
        foreach (var promise in dossier.OfFiles) PromisesJson.Promise(json, promise);
        json.WriteEndArray();
        if (dossier.Absence is { } absence) AbsenceJson.Write(json, absence);
        json.WriteStartArray("statements");
        foreach (var answer in dossier.Statements)
        {
            json.WriteStartObject();
            json.WriteString("certainty", answer.Certainty.ToString().ToLowerInvariant());
            if (answer.Via is { } via) json.WriteString("via", via.ToString());
            Raw(json, "statement", writer => writer.Write(answer.Statement));
            if (dossier.Passages is not null)
            {
                // Beside the statement, not in its evidence: that stays a line of the exchange format, which has no sentences.
                json.WriteStartArray("sentences");
                foreach (var evidence in answer.Statement.Evidence) json.WriteStringValue(dossier.SentenceOf(evidence));
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Status(Utf8JsonWriter json, string name, Status status)
    {
        json.WriteStartObject(name);
        if (status.Current is { } current) Stage(json, "current", current);
        Stages(json, "reached", status.Reached);
        Stages(json, "ahead", status.Ahead);
        Stages(json, "overtaken", status.Overtaken);
        Stages(json, "overdue", status.Overdue);
        Stages(json, "open", status.Open);
        json.WriteEndObject();
    }

    private static void Stages(Utf8JsonWriter json, string name, IReadOnlyList<StageReached> stages)
    {
        json.WriteStartArray(name);
        foreach (var stage in stages) Stage(json, null, stage);
        json.WriteEndArray();
    }

    private static void Stage(Utf8JsonWriter json, string? name, StageReached stage)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("stage", stage.Stage.Name);
        json.WriteString("of", stage.Of.ToString());
        json.WriteString("event", stage.Event.ToString());
        if (stage.When is { } when) json.WriteString("when", when.ToString());
        if (stage.LastSaid is { } said) json.WriteString("lastSaid", said.ToString());
        json.WriteString("certainty", stage.Certainty.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void Raw(Utf8JsonWriter json, string name, Action<ExchangeWriter> write)
    {
        json.WritePropertyName(name);
        ExchangeLineJson.WriteValue(json, write);
    }
}
