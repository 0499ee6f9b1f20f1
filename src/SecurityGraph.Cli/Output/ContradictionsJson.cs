using System.Text.Json;
using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Cli.Output;

/// <summary>Contradictions for programs: both sides as the exchange format has them.</summary>
internal static class ContradictionsJson
{
    public static void Write(ContradictionLedger ledger) => Terminal.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("knowledgeEnds", Edtf.Day(ledger.KnowledgeEnds).ToString());
        json.WriteNumber("statements", ledger.Statements);
        json.WriteNumber("compared", ledger.Compared);
        if (ledger.WhyNone is { } why) json.WriteString("explanation", why);
        json.WriteStartArray("contradictions");
        foreach (var contradiction in ledger.Contradictions) Contradiction(json, contradiction);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Contradiction(Utf8JsonWriter json, Contradiction contradiction)
    {
        json.WriteStartObject();
        json.WriteString("form", JsonNamingPolicy.SnakeCaseLower.ConvertName(contradiction.Form.ToString()));
        json.WriteString("certainty", contradiction.Certainty.ToString().ToLowerInvariant());
        json.WriteString("why", contradiction.Why);
        json.WriteStartArray("sides");
        foreach (var side in contradiction.Sides) Side(json, side);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, ContradictionSide side)
    {
        json.WriteStartObject();
        json.WriteString("sourceClass", side.Class.Name);
        json.WritePropertyName("statement");
        Line(json, side.Statement);
        json.WriteStartArray("besides");
        foreach (var statement in side.Besides) Line(json, statement);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, Statement statement) => ExchangeLineJson.WriteValue(json, writer => writer.Write(statement));
}
