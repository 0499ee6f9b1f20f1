using System.Globalization;
using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>Refuses what is too dear, and says how to make it cheaper.</summary>
internal sealed class PriceRule() : ComplexityValidationRule(new() { DefaultListImpactMultiplier = Arguments.DefaultFirst })
{
    protected override async ValueTask ValidateComplexityAsync(ValidationContext context, double totalComplexity, int maxDepth)
    {
        if (totalComplexity <= DocumentLimits.Complexity) return;
        var dearest = await Dearest(context);
        var price = string.Create(CultureInfo.InvariantCulture, $"The price of this query is {totalComplexity:N0}, and {DocumentLimits.Complexity:N0} is the most.");
        context.ReportError(new TooDear(context, $"{price} Ask for shorter lists (first) or fewer levels; most of it is in {dearest}."));
    }

    /// <summary>Only a refused query is looked at twice.</summary>
    private async Task<string> Dearest(ValidationContext context)
    {
        var prices = new Dictionary<string, double>(StringComparer.Ordinal);
        var rule = new FieldWatch(Options.DefaultListImpactMultiplier, field =>
        {
            var place = PlaceOf(field.Parent);
            prices[place] = prices.GetValueOrDefault(place) + TimesOf(field.Parent);
        });
        await rule.Count(context);
        return prices.MaxBy(pair => pair.Value).Key;
    }

    private static string PlaceOf(FieldImpactContext? field) =>
        field is { } one ? string.Join('.', new[] { PlaceOf(one.Parent), one.FieldAst.Name.StringValue }.Where(name => name.Length > 0)) : "";

    /// <summary>How often a field comes whose parent this is.</summary>
    private double TimesOf(FieldImpactContext? field) =>
        field is { } one ? TimesOf(one.Parent) * (one.FieldDefinition.GetComplexityImpactDelegate() ?? Options.DefaultComplexityImpactDelegate)(one).ChildImpactMultiplier : 1;

    /// <summary>The same calculation, with a look at each field that has no price of its own.</summary>
    private sealed class FieldWatch : ComplexityValidationRule
    {
        public FieldWatch(double multiplier, Action<FieldImpactContext> look)
            : base(new() { DefaultListImpactMultiplier = multiplier })
        {
            var usual = Options.DefaultComplexityImpactDelegate;
            Options.DefaultComplexityImpactDelegate = field =>
            {
                look(field);
                return usual(field);
            };
        }

        public async Task Count(ValidationContext context) => await CalculateComplexityAsync(context);
    }

    private sealed class TooDear : ValidationError
    {
        public TooDear(ValidationContext context, string message)
            : base(context.Document.Source, null, message, context.Operation) => Code = "COMPLEXITY";
    }
}
