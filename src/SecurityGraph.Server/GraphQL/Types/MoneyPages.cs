using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The field that asks for totals of money.</summary>
internal static class MoneyPages
{
    private static readonly (string Argument, MoneyPart By, string Description)[] Questions =
    [
        ("for", MoneyPart.Purpose, "What it is for; parts of it, and funds that are about it, included."),
        ("fund", MoneyPart.Fund, "The fund, its parts included: its size, and what it gives."),
        ("giver", MoneyPart.Giver, "Who gives it."),
        ("recipient", MoneyPart.Recipient, "Who gets it, its parts included."),
    ];

    public static void AddTo(ObjectGraphType<object> query, GraphTypes types)
    {
        var answer = MoneyTypes.Answer(types);
        answer.AddAsync("absence", types.Absence, "Why no money is told; null where some is, be it in no total.", async (context, money) =>
            money.IsTold ? null : await new Judge(context.State().Store).WhyNoMoney(Question(context.Parent!).Asked, context.CancellationToken));
        var field = query.AddAsync(
            "money", answer.Required(),
            "Totals of money, by exactly one of for, fund, giver or recipient: the same money once; ceilings, lower bounds, currencies, periods, figures and steps apart; a fund and its part never together. With `asOf` what had been told by the day, and what certainly was so by it.",
            async (context, _) => await Read(context));
        foreach (var (argument, _, description) in Questions) field.Add(argument, new TextIdGraphType(), description);
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
    }

    private static (MoneyQuestion Asked, string Argument) Question(IResolveFieldContext context)
    {
        var given = Questions.Select(one => (one.Argument, one.By, Text: Arguments.Value<string>(context, one.Argument))).Where(one => one.Text is not null).ToList();
        if (given is not [var (argument, by, text)]) throw Arguments.Bad(string.Join(", ", Questions.Select(one => one.Argument)), "Give exactly one of them.");
        return (new MoneyQuestion(by, Arguments.Id(argument, text!)), argument);
    }

    private static async Task<MoneyAnswer> Read(IResolveFieldContext context)
    {
        var (question, argument) = Question(context);
        await KnownEntities.Check(context.State(), context.CancellationToken, (argument, [question.Of]));
        return await new Judge(context.State().Store).MoneyOf(question, context.Lens(), context.CancellationToken);
    }
}
