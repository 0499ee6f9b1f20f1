using SecurityGraph.Model.Identifiers;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Checking.Verbs;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// Subject and object are not exchanged, and nobody else of the sentence is the subject: where one verb alone stands between the names of two, it
/// says who does it to whom.
/// </summary>
internal static class DirectionRules
{
    /// <summary>What an author may have looked at.</summary>
    public const string Looked = "members";

    public static void Check(RuleContext context, Namer namer, Cited cited)
    {
        var isLooked = cited.IsLookedAt(Looked);
        var doubts = cited.Sentence.Texts.Select(text => Doubt(namer, cited, text)).ToList();
        var doubt = doubts.TrueForAll(one => one is not null) ? doubts.FirstOrDefault() : null;
        if (doubt is not null && !isLooked)
            context.Warning(DiagnosticCodes.Exchanged, cited.At("subject"), $"the sentence says it {doubt}, or `looked: [members]` in the evidence if it is so");
        if (doubt is null && isLooked)
            context.Warning(DiagnosticCodes.Exchanged, cited.LookedAt, "the sentence does not say it the other way round, or of somebody else: leave looked out");
    }

    private static string? Doubt(Namer namer, Cited cited, string text)
    {
        if (cited.Statement.Object is not { } target || cited.Evidence.Inferred.Any(one => one is "subject" or "object" or "predicate")) return null;
        if (Only(namer, text, target) is not { } other) return null;
        return IsExchanged(namer, cited, text, other) ? "the other way round: exchange subject and object"
            : Agents.OtherThan(namer, cited.Statement, text, other) is { } agent ? $"of '{agent}': that is the subject"
            : null;
    }

    private static bool IsExchanged(Namer namer, Cited cited, string text, NameSpan other)
    {
        if (Only(namer, text, cited.Statement.Subject) is not { } subject) return false;
        var (first, second) = subject.Start <= other.Start ? (subject, other) : (other, subject);
        if (first.End >= second.Start) return false;
        return VerbTable.Current.Directions.IsForwards(cited.Statement.Predicate, text[first.End..second.Start]) is { } isForwards && isForwards != (first == subject);
    }

    /// <summary>Where it is named once: of two places nobody knows which is meant.</summary>
    private static NameSpan? Only(Namer namer, string text, EntityId id) =>
        namer.Find(text, id) is { } span && namer.All(text).All(one => !one.Form.Owners.ContainsKey(id) || one == span || span.Holds(one) || one.Holds(span)) ? span : null;
}
