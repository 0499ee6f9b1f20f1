using System.Globalization;
using GraphQL.Types;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>An amount or figure as a range.</summary>
internal sealed class QuantityObject : ObjectGraphType<Quantity>
{
    public QuantityObject(DateObject date)
    {
        Name = "Quantity";
        Description = "An amount as a range: up to has `high` alone, more than `low` alone, exactly both, equal.";
        IGraphType text = new StringGraphType();
        this.Add("low", text, "A decimal number.", (_, one) => one.Low?.ToString(CultureInfo.InvariantCulture));
        this.Add("high", text, "A decimal number.", (_, one) => one.High?.ToString(CultureInfo.InvariantCulture));
        this.Add("unit", text.Required(), "What is counted; money is EUR.", (_, one) => one.Unit);
        this.Add("of", text, "Which figure or share of what.", (_, one) => one.Of.Length > 0 ? one.Of : null);
        this.Add("period", date, "The time that it is for.", (_, one) => one.Period);
        this.Add("text", text.Required(), "The amount in words, with its unit.", (_, one) => QuantityText.Of(one));
    }
}
