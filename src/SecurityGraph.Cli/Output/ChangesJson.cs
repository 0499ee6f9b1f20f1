using System.Globalization;
using System.Text.Json;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Cli.Output;

/// <summary>Changes for programs: both ends as the exchange format has them.</summary>
internal static class ChangesJson
{
    public static void Write(ChangeLedger ledger) => Terminal.Json(json =>
    {
        json.WriteStartObject();
        End(json, "from", ledger.From);
        End(json, "to", ledger.To);
        json.WriteString("knowledgeEnds", ledger.KnowledgeEnds.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("silence");
        json.WriteBoolean("judged", ledger.Silence.IsJudged);
        json.WriteBoolean("newJudged", ledger.Silence.IsNewJudged);
        json.WriteString("why", ledger.Silence.Why);
        json.WriteEndObject();
        json.WriteStartObject("counts");
        foreach (var (kind, count) in ledger.Counts) json.WriteNumber(ChangeWords.Of(kind), count);
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in ledger.Changes) Write(json, change);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void End(Utf8JsonWriter json, string name, ChangePoint point)
    {
        json.WriteStartObject(name);
        json.WriteString("sort", point.Sort.ToString().ToLowerInvariant());
        json.WriteString(point.Sort.ToString().ToLowerInvariant(), point.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("kind", ChangeWords.Of(change.Kind));
        json.WriteString("entity", change.Entity.ToString());
        if (change.FromStage is { } from) json.WriteString("fromStage", from.Name);
        if (change.ToStage is { } to) json.WriteString("toStage", to.Name);
        json.WriteStartArray("members");
        foreach (var member in change.Members) json.WriteStringValue(member);
        json.WriteEndArray();
        if (change.Withdrawn is { } withdrawn)
        {
            json.WriteStartObject("withdrawn");
            json.WriteString("release", withdrawn.Release);
            json.WriteString("why", withdrawn.Why);
            json.WriteEndObject();
        }
        Told(json, "before", change.Before);
        Told(json, "after", change.After);
        json.WriteEndObject();
    }

    private static void Told(Utf8JsonWriter json, string name, IReadOnlyList<StatementAnswer> answers)
    {
        json.WriteStartArray(name);
        foreach (var answer in answers) ExchangeLineJson.WriteValue(json, writer => writer.Write(answer.Statement));
        json.WriteEndArray();
    }
}
