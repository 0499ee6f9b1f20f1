using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>
/// What is asked for can be done: a call asks its object to do it with each that it is about, everything else asks anybody to do it with
/// the object. Or nonsense could be asked that nobody may state.
/// </summary>
internal static class AskedRule
{
    public static void Check(RuleContext context, Located<Statement> located)
    {
        var statement = located.Value;
        if (statement.Asks is not { } asked || statement.Object is not { } target) return;
        if (!statement.Predicate.Requires.Contains("about"))
        {
            if (context.SortOf(target) is { } sort && !asked.TakesObject(sort)) Error(context, located, "asks", $"{statement.Predicate} asks for what cannot be stated: {asked} cannot have {sort} as its object");
            return;
        }
        for (var i = 0; i < statement.About.Count; i++)
        {
            if (context.SortOf(target) is { } actor && context.SortOf(statement.About[i]) is { } sort && !asked.Accepts(actor, sort, out var reason))
                Error(context, located, $"about[{i}]", $"{statement.Predicate} asks for what cannot be stated: {reason}");
        }
    }

    private static void Error(RuleContext context, Located<Statement> located, string member, string reason) =>
        context.Error(DiagnosticCodes.DomainRange, located.At(member), reason);
}
