using System.Globalization;
using System.Text.Json;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Cli.Output;

/// <summary>Promises for programs: both ends as the exchange format has them.</summary>
internal static class PromisesJson
{
    /// <param name="absence">Why there is none; null where there is one.</param>
    public static void Write(PromiseLedger ledger, Absence? absence) => Terminal.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("today", Day(ledger.Today));
        json.WriteString("knowledgeEnds", Day(ledger.KnowledgeEnds));
        if (absence is not null) AbsenceJson.Write(json, absence);
        Neighbours(json, ledger.Neighbours);
        json.WriteStartArray("promises");
        foreach (var promise in ledger.Promises) Promise(json, promise);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A promise with its outcome, as one value.</summary>
    public static void Promise(Utf8JsonWriter json, Promise promise)
    {
        json.WriteStartObject();
        json.WriteString("form", promise.Form.ToString().ToLowerInvariant());
        json.WriteString("outcome", promise.End.Outcome.ToString().ToLowerInvariant());
        json.WriteString("certainty", promise.End.Certainty.ToString().ToLowerInvariant());
        if (promise.Due is { } due) json.WriteString("due", due.ToString());
        Dates(json, "otherDates", promise.OtherDates);
        Ids(json, "madeBy", promise.MadeBy);
        Ids(json, "askedBy", promise.AskedBy);
        Ids(json, "attributedTo", promise.AttributedTo);
        if (promise.Via is { } via) json.WriteString("via", via.ToString());
        json.WritePropertyName("promise");
        Line(json, promise.Statement);
        json.WriteStartArray("because");
        foreach (var because in promise.End.Because) Line(json, because);
        json.WriteEndArray();
        Ids(json, "silentIn", promise.End.SilentIn);
        json.WriteEndObject();
    }

    /// <summary>Under which other names more is promised.</summary>
    private static void Neighbours(Utf8JsonWriter json, IReadOnlyList<PromiseNeighbour> neighbours)
    {
        json.WriteStartArray("neighbours");
        foreach (var near in neighbours)
        {
            json.WriteStartObject();
            json.WriteString("thing", near.Thing.ToString());
            json.WriteNumber("promises", near.Promises);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Dates(Utf8JsonWriter json, string name, IReadOnlyList<Edtf> dates)
    {
        json.WriteStartArray(name);
        foreach (var date in dates) json.WriteStringValue(date.ToString());
        json.WriteEndArray();
    }

    private static void Ids(Utf8JsonWriter json, string name, IReadOnlyList<EntityId> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids) json.WriteStringValue(id.ToString());
        json.WriteEndArray();
    }

    private static void Line(Utf8JsonWriter json, Statement statement) => ExchangeLineJson.WriteValue(json, writer => writer.Write(statement));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
