using System.Text.Json.Nodes;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Datasets;
using static SecurityGraph.Sources.Schemas.SchemaParts;

namespace SecurityGraph.Sources.Schemas;

/// <summary>How an amount is written: in one word, or as a range; and of what each predicate takes one.</summary>
internal static class AmountSchemas
{
    public static JsonObject Quantity()
    {
        var schema = Object(
            ["unit"],
            ("exactly", Decimal("just so much")),
            ("upTo", Decimal("so much at most")),
            ("moreThan", Decimal("so much at least")),
            ("low", Decimal("the lower end of a range; alone it says \"more than\"")),
            ("high", Decimal("the upper end of a range; alone it says \"up to\"")),
            ("unit", Enum(Vocabulary.Current.Units.Select(unit => (unit.Name, unit.Meaning)))),
            ("period", Date("the time that it is for")),
            ("of", Enum(Vocabulary.Current.Figures.Select(figure => (figure.Name, figure.Meaning)).DistinctBy(figure => figure.Name))));
        var range = new JsonObject { ["anyOf"] = new JsonArray(Has("low"), Has("high")) };
        schema["oneOf"] = new JsonArray([.. ShortAmount.Forms.Keys.Select(Has), range]);
        return schema;
    }

    /// <summary>The units and figures of one predicate; false where it takes no amount.</summary>
    public static JsonNode Of(Predicate predicate)
    {
        if (!predicate.Allows.Contains("quantity")) return false;
        var properties = new JsonObject();
        if (predicate.Units.Count > 0) properties["unit"] = OneOf(predicate.Units);
        properties["of"] = OneOf([.. Vocabulary.Current.Figures.Where(figure => figure.Predicate is null || figure.Predicate == predicate).Select(figure => figure.Name)]);
        return new JsonObject { ["properties"] = properties };
    }

    private static JsonObject OneOf(IReadOnlyList<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    private static JsonObject Has(string member) => new() { ["required"] = new JsonArray(member) };
}
