using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Checking.Verbs;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// A stage is told by a word of its own: that a file was signed is not what "the Council adopted it" says. Where no word of the stage stands in what
/// is cited, but one of another, its author is asked.
/// </summary>
internal static class StageRules
{
    /// <summary>What an author may have looked at.</summary>
    public const string Looked = "stage";

    public static void Check(RuleContext context, Cited cited)
    {
        var isLooked = cited.IsLookedAt(Looked);
        var other = Other(cited);
        if (other is { } found && !isLooked)
            context.Warning(DiagnosticCodes.Stage, cited.At("stage"), $"the stage is {cited.Statement.Stage}, but '{found.Words}' says {found.Line.Stage}: write the stage that the sentence has, or `looked: [stage]` in the evidence if it has this one");
        if (other is null && isLooked)
            context.Warning(DiagnosticCodes.Stage, cited.LookedAt, "the sentence says nothing against the stage: leave looked out");
    }

    private static (StageLine Line, string Words)? Other(Cited cited)
    {
        if (cited.Statement.Stage is not { } stage || cited.Statement.Predicate.Name != "STAGE_OF" || cited.Evidence.Inferred.Any(one => one is "stage" or "predicate")) return null;
        var texts = cited.Sentence.Texts.Concat(cited.Sentence.Antecedents).ToList();
        var lines = VerbTable.Current.Stages;
        return lines.First(line => line.Stage == stage) is var own && texts.Exists(own.Pattern.IsMatch) ? null
            : cited.Sentence.Texts.SelectMany(text => lines.Select(line => (Line: line, Match: line.Pattern.Match(text)))).Where(one => one.Match.Success)
                .OrderBy(one => one.Match.Index).Select(one => ((StageLine, string)?)(one.Line, one.Match.Value)).FirstOrDefault();
    }
}
