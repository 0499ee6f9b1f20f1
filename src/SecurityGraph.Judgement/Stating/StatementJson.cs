using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Passages;

namespace SecurityGraph.Judgement.Stating;

/// <summary>A statement by itself for programs: its line of the exchange format, beside it what that line does not say.</summary>
public static class StatementJson
{
    /// <param name="address">Where it stands on the server at hand.</param>
    /// <param name="passages">The texts at hand; null where there are none.</param>
    public static void Write(Utf8JsonWriter json, StatedStatement stated, string address, IPassages? passages)
    {
        json.WriteStartObject();
        json.WriteString("id", stated.Id);
        if (stated.AskedFor != stated.Id) json.WriteString("askedFor", stated.AskedFor);
        json.WriteString("dataset", stated.Header.Dataset);
        json.WriteString("release", stated.Header.Release);
        if (stated.Withdrawn is { } withdrawn)
        {
            json.WriteStartObject("withdrawn");
            json.WriteString("release", withdrawn.Release);
            json.WriteString("why", withdrawn.Why);
            json.WriteEndObject();
        }
        if (stated.Statement is not null) Statement(json, stated, address, passages);
        json.WriteEndObject();
    }

    private static void Statement(Utf8JsonWriter json, StatedStatement stated, string address, IPassages? passages)
    {
        var statement = stated.Statement!;
        json.WriteString("address", address);
        json.WriteString("text", stated.Text);
        json.WritePropertyName("statement");
        using (var line = new MemoryStream())
        {
            new ExchangeWriter(line).Write(statement);
            json.WriteRawValue(line.ToArray().AsSpan().TrimEnd((byte)'\n'));
        }
        json.WriteStartArray("citations");
        foreach (var evidence in statement.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("text", stated.CitationOf(evidence));
            if (evidence.Url is { } url) json.WriteString("url", url);
            if (StatedStatement.SentenceOf(evidence, passages) is { } sentence) json.WriteString("sentence", sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("names");
        foreach (var (id, entity) in stated.Known.OrderBy(pair => pair.Key)) json.WriteString(id.ToString(), entity.Name);
        json.WriteEndObject();
        json.WriteString("correction", stated.Correction(address));
    }
}
