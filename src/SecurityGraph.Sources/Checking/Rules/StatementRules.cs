using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>Rules of statements: domain and range, which qualifiers the predicate allows and requires, and what is derived.</summary>
internal static class StatementRules
{
    public static void Check(RuleContext context, Located<Statement> located)
    {
        var statement = located.Value;
        DomainRange(context, located);
        AskedRule.Check(context, located);
        Qualifiers(context, located);
        ClosedLists.Check(context, located);
        if (statement.Derived || (statement.Predicate.DerivedFromStages && statement.Object?.Kind == EntityKind.Procedure.Prefix))
            context.Error(
                DiagnosticCodes.HandWrittenVerb, located.At("predicate"),
                $"{statement.Predicate} on a procedure follows from a stage event: write the event, its STAGE_OF, OCCURS and PARTICIPATES_IN");
    }

    private static void DomainRange(RuleContext context, Located<Statement> located)
    {
        var statement = located.Value;
        if (context.SortOf(statement.Subject) is not { } subject) return;
        EntitySort? target = null;
        if (statement.Object is { } id && (target = context.SortOf(id)) is null) return;
        if (!statement.Predicate.Accepts(subject, target, out var reason)) context.Error(DiagnosticCodes.DomainRange, located.At("predicate"), reason);
        if (statement.Predicate.Symmetric && statement.Object is { } other && other.CompareTo(statement.Subject) < 0)
            context.Error(DiagnosticCodes.DomainRange, located.At("subject"), $"{statement.Predicate} is symmetric: the smaller id, {other}, is the subject");
    }

    private static void Qualifiers(RuleContext context, Located<Statement> located)
    {
        var statement = located.Value;
        // Whether a date may be due is for the rules of time to say.
        foreach (var (name, _) in Vocabulary.Current.Qualifiers.Where(qualifier => qualifier.Name != "due"))
        {
            if (statement.Has(name)) Allowed(context, located, name, default);
            else if (statement.Predicate.Requires.Contains(name))
                context.Error(DiagnosticCodes.Qualifier, located.At("predicate"), $"{statement.Predicate} needs '{name}'");
        }
        Modality(context, located, statement.Modality, default);
        for (var i = 0; i < statement.Evidence.Count; i++)
        {
            var (evidence, owner) = (statement.Evidence[i], new MemberOwner(i));
            if (evidence.Commitment is not null) Allowed(context, located, "commitment", owner);
            if (evidence.Quantity is not null) Allowed(context, located, "quantity", owner);
            if (evidence.Modality is { } otherwise) Modality(context, located, otherwise, owner);
        }
    }

    private static void Allowed(RuleContext context, Located<Statement> located, string member, MemberOwner owner)
    {
        var predicate = located.Value.Predicate;
        if (!predicate.Allows.Contains(member))
            context.Error(DiagnosticCodes.Qualifier, located.At(owner.Of(member)), $"{predicate} has no '{member}' (it may have {string.Join(", ", predicate.Allows)})");
    }

    private static void Modality(RuleContext context, Located<Statement> located, Modality modality, MemberOwner owner)
    {
        if (located.Value.Predicate.FixedModality is { } only && modality != only)
            context.Error(DiagnosticCodes.Qualifier, located.At(owner.Of("modality")), $"the modality of {located.Value.Predicate} is always {only.Word()}");
    }
}
