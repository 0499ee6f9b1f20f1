using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Checking.Verbs;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>The predicate, and what is asked for, are those of the words between the two names, where the table has them as those of another.</summary>
internal static class KindRules
{
    /// <summary>What an author may have looked at.</summary>
    public const string Looked = "predicate";

    // "The next Commissioner for Ports, Maria Vega": what says it stands just before the first name.
    private const int Reach = 16;

    public static void Check(RuleContext context, Namer namer, Cited cited)
    {
        var isLooked = cited.IsLookedAt(Looked);
        var doubts = cited.Sentence.Texts.Select(text => Doubt(namer, cited, text)).ToList();
        var doubt = doubts.TrueForAll(one => one is not null) ? doubts.FirstOrDefault() : null;
        if (doubt is { } found && !isLooked)
            context.Warning(DiagnosticCodes.Kind, cited.At(found.IsAsked ? "asks" : "predicate"), $"'{found.Words}' says {found.Says}: write the predicate that the sentence has, or `looked: [predicate]` in the evidence if it has this one");
        if (doubt is null && isLooked)
            context.Warning(DiagnosticCodes.Kind, cited.LookedAt, "the sentence says nothing against the predicate: leave looked out");
    }

    private static (string Says, string Words, bool IsAsked)? Doubt(Namer namer, Cited cited, string text)
    {
        if (cited.Statement.Object is not { } target || cited.Evidence.Inferred.Contains("predicate")) return null;
        var told = new Told(cited.Statement, cited.Evidence, cited.Index);
        // What was not done is told by what was done instead: who rejected it has not adopted it.
        if (told.Modality == Modality.Denied) return null;
        var lines = VerbTable.Current.Kinds.Where(one => one.Of.Contains((one.IsAsked ? cited.Statement.Asks : cited.Statement.Predicate)?.Name) && (one.Modalities.Count == 0 || one.Modalities.Contains(told.Modality))).ToList();
        if (lines.Count == 0 || Parts(namer, text, cited.Statement, target) is not { } parts) return null;
        foreach (var line in lines)
        {
            var part = line.IsAsked ? parts.Behind : parts.Between;
            if (!line.Unless.IsMatch(part) && line.Pattern.Match(part) is { Success: true } match) return (line.Says, match.Value, line.IsAsked);
        }
        return null;
    }

    /// <summary>What stands between the two names, and a little before the first; and what stands behind the object.</summary>
    private static (string Between, string Behind)? Parts(Namer namer, string text, Statement statement, EntityId target)
    {
        if (namer.Find(text, target) is not { } other || namer.Find(text, statement.Subject) is not { } subject) return null;
        var (first, second) = subject.Start <= other.Start ? (subject, other) : (other, subject);
        return first.End > second.Start ? null : (text[Math.Max(0, first.Start - Reach)..first.Start] + " " + Clauses.Bare(text[first.End..second.Start]), text[other.End..]);
    }
}
