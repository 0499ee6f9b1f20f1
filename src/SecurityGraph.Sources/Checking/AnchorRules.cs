using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// The anchor test: subject, object and all that a statement is about are named in the cited sentence or footnote, or in its
/// antecedent, else <c>inferred</c> lists the member. The document that speaks needs no name in it.
/// </summary>
internal static class AnchorRules
{
    private const string About = "about";

    // A text that hides who acts names nobody; the id says so by itself.
    /// <returns>Whether a member is inferred though it is named.</returns>
    public static bool Check(RuleContext context, Namer namer, Cited cited, MemberTally tally)
    {
        var lacking = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (member, id) in Members(cited.Statement).Where(one => one.Id != EntityId.Unstated && context.Entities.ContainsKey(one.Id)))
        {
            // The about of a statement are marked together.
            var listed = member.StartsWith(About, StringComparison.Ordinal) ? About : member;
            var named = id == cited.Evidence.Document ? default : namer.Look(cited.Sentence, cited.Statement, member, id, cited.Evidence.Document);
            if (named.IsNamed || id == cited.Evidence.Document)
            {
                tally.Named(listed);
                continue;
            }
            lacking.Add(listed);
            if (cited.Evidence.Inferred.Contains(listed)) tally.Inferred(listed);
            else
            {
                tally.Lost(listed);
                context.Error(DiagnosticCodes.Anchor, cited.At(member), Message(cited, listed, id, named.Nearest));
            }
        }
        var found = false;
        foreach (var listed in Members(cited.Statement).Select(one => one.Member.StartsWith(About, StringComparison.Ordinal) ? About : one.Member).Distinct())
        {
            if (!cited.Evidence.Inferred.Contains(listed) || lacking.Contains(listed) || !IsKnown(context, cited.Statement, listed)) continue;
            found = true;
            if (!cited.IsLookedAt(SentenceRules.InferredLooked))
                context.Error(DiagnosticCodes.InferredThoughNamed, cited.InferredAt(listed), $"'{listed}' is listed as inferred, but {Says(cited, listed)}: take it out of inferred{(cited.Written.Value.Evidence.Count > 1 ? ", or write it in the evidence alone whose sentence does not" : "")}, or `looked: [inferred]` in the evidence if it names it for another thing");
        }
        return found;
    }

    private static IEnumerable<(string Member, EntityId Id)> Members(Statement statement)
    {
        yield return ("subject", statement.Subject);
        if (statement.Object is { } target) yield return ("object", target);
        for (var i = 0; i < statement.About.Count; i++) yield return ($"{About}[{i}]", statement.About[i]);
    }

    private static bool IsKnown(RuleContext context, Statement statement, string listed) =>
        Members(statement).Where(one => one.Member.StartsWith(listed, StringComparison.Ordinal)).All(one => one.Id != EntityId.Unstated && context.Entities.ContainsKey(one.Id));

    private static string Says(Cited cited, string listed) =>
        (listed == "subject" ? cited.Statement.Subject : listed == "object" ? cited.Statement.Object : null) == cited.Evidence.Document
            ? "the document that speaks needs no name"
            : $"the cited sentence{Antecedent(cited)} names it";

    private static string Message(Cited cited, string listed, EntityId id, string? nearest) =>
        $"no name of {id} is in the cited sentence{Antecedent(cited)}{(nearest is null ? "" : $" ({nearest})")}: cite the sentence that names it, add an alias or an antecedent, or '{listed}' to inferred";

    private static string Antecedent(Cited cited) => cited.Sentence.Antecedents.Count > 0 ? " or its antecedent" : "";
}
