using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>Words of a statement and its evidence that come from closed lists, and amounts.</summary>
internal static class ClosedLists
{
    private static readonly string[] Stages = [.. Vocabulary.Current.Stages.Select(stage => stage.Name)];
    private static readonly string[] Commitments = [.. Vocabulary.Current.Commitments.Select(term => term.Name)];

    public static void Check(RuleContext context, Located<Statement> located)
    {
        var statement = located.Value;
        OneOf(context, located, default, "role", statement.Role, statement.Predicate.Roles);
        OneOf(context, located, default, "stage", statement.Stage, Stages);
        OneOf(context, located, default, "commitment", statement.Commitment, Commitments);
        Amount(context, located, default, statement.Quantity);
        for (var i = 0; i < statement.Evidence.Count; i++)
        {
            var (evidence, owner) = (statement.Evidence[i], new MemberOwner(i));
            OneOf(context, located, owner, "commitment", evidence.Commitment, Commitments);
            Amount(context, located, owner, evidence.Quantity);
            for (var j = 0; j < evidence.Silent.Count; j++)
            {
                if (!MemberLists.Overrides.Contains(evidence.Silent[j])) OneOf(context, located, owner, $"silent[{j}]", evidence.Silent[j], MemberLists.Overrides);
            }
            for (var j = 0; j < evidence.Inferred.Count; j++)
            {
                if (!MemberLists.Said.Contains(evidence.Inferred[j]))
                    context.Error(DiagnosticCodes.Qualifier, InferredAt(located, i, j), $"{RuleContext.Quoted(evidence.Inferred[j])} is not the name of a member");
            }
        }
    }

    /// <summary>In the evidence, or where it stands once for all of it.</summary>
    private static FilePlace InferredAt(Located<Statement> located, int evidence, int name)
    {
        var own = located.At($"evidence[{evidence}].inferred[{name}]");
        return own == located.At($"evidence[{evidence}]") ? located.At($"inferred[{name}]") : own;
    }

    private static void Amount(RuleContext context, Located<Statement> located, MemberOwner owner, Quantity? quantity)
    {
        if (quantity is null) return;
        var predicate = located.Value.Predicate;
        OneOf(context, located, owner, "quantity.unit", quantity.Unit, predicate.Units);
        if (quantity is { Low: null, High: null } && predicate.Allows.Contains("quantity"))
            context.Error(DiagnosticCodes.Qualifier, located.At(owner.Of("quantity")), $"'{owner.Of("quantity")}' has no amount: low, high or both (in YAML also exactly, upTo or moreThan)");
        if (quantity.Of.Length > 0)
        {
            OneOf(
                context, located, owner, "quantity.of", quantity.Of,
                [.. Vocabulary.Current.Figures.Where(figure => figure.Predicate is null || figure.Predicate == predicate).Select(figure => figure.Name)]);
        }
        foreach (var (member, amount) in new[] { ("quantity.low", quantity.Low), ("quantity.high", quantity.High) })
        {
            if (amount < 0) context.Error(DiagnosticCodes.Qualifier, located.At(owner.Of(member)), $"{amount} is less than nothing: an amount says how much there is, and what was taken away is a figure of its own");
        }
        if (quantity is { Low: { } low, High: { } high } && low > high)
            context.Error(DiagnosticCodes.Qualifier, located.At(owner.Of("quantity.low")), $"the range runs from {low} down to {high}");
    }

    private static void OneOf(RuleContext context, Located<Statement> located, MemberOwner owner, string member, string? value, IReadOnlyList<string> allowed)
    {
        // A predicate without such a list has no such member: the rule of qualifiers says so.
        if (value is null || allowed.Count == 0 || allowed.Contains(value)) return;
        var (near, full) = (Spelling.Nearest(value, allowed), owner.Of(member));
        context.Error(
            DiagnosticCodes.Qualifier, located.At(full),
            $"'{full}': {RuleContext.Quoted(value)} is not one of {string.Join(", ", allowed)}{(near is null ? "" : $"; did you mean {near}?")}");
    }
}
