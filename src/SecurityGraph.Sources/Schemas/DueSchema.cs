using System.Text.Json.Nodes;

namespace SecurityGraph.Sources.Schemas;

/// <summary>
/// Where <c>due</c> may stand: beside <c>asks</c>, else with the modality <c>required</c>, as each evidence says it. An evidence that says
/// another modality has none of its own, and is silent of that of the statement.
/// </summary>
internal static class DueSchema
{
    public static JsonObject Rule()
    {
        var isRequired = If("{\"properties\": {\"modality\": {\"const\": \"required\"}}, \"required\": [\"modality\"]}");
        return Choice(If("{\"required\": [\"asks\"]}"), @else: Choice(isRequired, Where(SaysAnother()), Where(Not(isRequired))));
    }

    /// <param name="isOther">Of an evidence: its modality is not required.</param>
    private static JsonObject Where(JsonObject isOther)
    {
        var isSilent = If("{\"properties\": {\"silent\": {\"contains\": {\"const\": \"due\"}}}, \"required\": [\"silent\"]}");
        var mayBeDue = new JsonObject { ["anyOf"] = new JsonArray(Not(isOther), isSilent) };
        return new JsonObject { ["allOf"] = new JsonArray(Evidence(Choice(isOther, NoDue())), Choice(Evidence(mayBeDue), @else: NoDue())) };
    }

    private static JsonObject SaysAnother() => If("{\"properties\": {\"modality\": {\"not\": {\"const\": \"required\"}}}, \"required\": [\"modality\"]}");

    private static JsonObject NoDue() => If("{\"properties\": {\"due\": false}}");

    private static JsonObject Evidence(JsonObject each) => new() { ["properties"] = new JsonObject { ["evidence"] = new JsonObject { ["items"] = each } } };

    private static JsonObject Not(JsonObject schema) => new() { ["not"] = schema.DeepClone() };

    private static JsonObject Choice(JsonObject @if, JsonObject? then = null, JsonObject? @else = null)
    {
        var choice = new JsonObject { ["if"] = @if.DeepClone() };
        if (then is not null) choice["then"] = then;
        if (@else is not null) choice["else"] = @else;
        return choice;
    }

    private static JsonObject If(string json) => JsonNode.Parse(json)!.AsObject();
}
