using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>The rules that one entity or statement keeps by itself, whoever brings it.</summary>
internal static class AllRules
{
    public static void Check(RuleContext context, Located<Entity> entity)
    {
        EntityRules.Check(context, entity);
        SourceClassRules.Check(context, entity);
    }

    /// <param name="isOwn">As for <see cref="EvidenceRules"/>.</param>
    public static void Check(RuleContext context, Located<Statement> statement, Func<int, bool>? isOwn = null)
    {
        ReferenceRules.Check(context, statement);
        StatementRules.Check(context, statement);
        TimeRules.Check(context, statement);
        EvidenceRules.Check(context, statement, isOwn);
    }
}
