using System.Globalization;
using System.Text.Json;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Cli.Output;

/// <summary>Totals of money for programs: each line as the exchange format has it.</summary>
internal static class MoneyJson
{
    /// <param name="absence">Why no money is told; null where some is.</param>
    public static void Write(MoneyAnswer answer, Absence? absence) => Terminal.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("today", Edtf.Day(answer.Today).ToString());
        json.WriteString("knowledgeEnds", Edtf.Day(answer.KnowledgeEnds).ToString());
        if (answer.WhyNone is { } why) json.WriteString("explanation", why);
        if (absence is not null) AbsenceJson.Write(json, absence);
        json.WriteStartArray("totals");
        foreach (var total in answer.Totals) Total(json, total);
        json.WriteEndArray();
        Lines(json, "leftOut", answer.LeftOut);
        json.WriteEndObject();
    });

    private static void Total(Utf8JsonWriter json, MoneyTotal total)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word(total.Kind));
        json.WriteString("bound", Word(total.Bound));
        json.WriteString("class", Word(total.Class));
        if (total.Commitment is { } step) json.WriteString("commitment", step);
        json.WriteBoolean("calculated", total.IsCalculated);
        Quantity(json, total.Quantity);
        json.WriteStartArray("sums");
        foreach (var sum in total.Sums)
        {
            json.WriteStartObject();
            if (sum.Money is { } money) json.WriteString("money", money);
            Quantity(json, sum.Quantity);
            Lines(json, "lines", sum.Lines);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Quantity(Utf8JsonWriter json, Quantity quantity)
    {
        json.WriteStartObject("quantity");
        if (quantity.Low is { } low) json.WriteString("low", Number(low));
        if (quantity.High is { } high) json.WriteString("high", Number(high));
        json.WriteString("unit", quantity.Unit);
        if (quantity.Period is { } period) json.WriteString("period", period.ToString());
        if (quantity.Of.Length > 0) json.WriteString("of", quantity.Of);
        json.WriteEndObject();
    }

    private static void Lines(Utf8JsonWriter json, string name, IReadOnlyList<MoneyLine> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteBoolean("counted", line.IsCounted);
            if (line.Why is { } why) json.WriteString("why", why);
            json.WritePropertyName("statement");
            ExchangeLineJson.WriteValue(json, writer => writer.Write(line.Statement));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
