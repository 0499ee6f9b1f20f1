using SecurityGraph.Model.Identifiers;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Checking.Verbs;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>Subject and object are not exchanged: where one verb alone stands between their names, it says who does it to whom.</summary>
internal static class DirectionRules
{
    /// <summary>What an author may have looked at.</summary>
    public const string Looked = "members";

    public static void Check(RuleContext context, Namer namer, Cited cited)
    {
        var isLooked = cited.IsLookedAt(Looked);
        var isExchanged = cited.Sentence.Texts.All(text => IsExchanged(namer, cited, text));
        if (isExchanged && !isLooked)
            context.Warning(DiagnosticCodes.Exchanged, cited.At("subject"), "the sentence says it the other way round: exchange subject and object, or `looked: [members]` in the evidence if it is so");
        if (!isExchanged && isLooked)
            context.Warning(DiagnosticCodes.Exchanged, cited.LookedAt, "the sentence does not say it the other way round: leave looked out");
    }

    private static bool IsExchanged(Namer namer, Cited cited, string text)
    {
        if (cited.Statement.Object is not { } target || cited.Evidence.Inferred.Any(one => one is "subject" or "object" or "predicate")) return false;
        if (Only(namer, text, cited.Statement.Subject) is not { } subject || Only(namer, text, target) is not { } other) return false;
        var (first, second) = subject.Start <= other.Start ? (subject, other) : (other, subject);
        if (first.End >= second.Start) return false;
        return VerbTable.Current.Directions.IsForwards(cited.Statement.Predicate, text[first.End..second.Start]) is { } isForwards && isForwards != (first == subject);
    }

    /// <summary>Where it is named once: of two places nobody knows which is meant.</summary>
    private static NameSpan? Only(Namer namer, string text, EntityId id) =>
        namer.Find(text, id) is { } span && namer.All(text).All(one => !one.Form.Owners.ContainsKey(id) || one == span || span.Holds(one) || one.Holds(span)) ? span : null;
}
