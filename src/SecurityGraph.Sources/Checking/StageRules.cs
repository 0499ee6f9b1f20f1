using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Checking.Verbs;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// A stage is told by a word of its own: that a file was signed is not what "the Council adopted it" says. Where no word of the stage stands in what
/// is cited, but one of another, its author is asked; so where it is a stage of the one house and only the other is named, or other words beside it
/// make it another.
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
            context.Warning(DiagnosticCodes.Stage, cited.At("stage"), $"the stage is {cited.Statement.Stage}, but '{found.Words}' says {found.Says}: write the stage that the sentence has, or `looked: [stage]` in the evidence if it has this one");
        if (other is null && isLooked)
            context.Warning(DiagnosticCodes.Stage, cited.LookedAt, "the sentence says nothing against the stage: leave looked out");
    }

    private static (string Says, string Words)? Other(Cited cited)
    {
        if (cited.Statement.Stage is not { } stage || cited.Statement.Predicate.Name != "STAGE_OF" || cited.Evidence.Inferred.Any(one => one is "stage" or "predicate")) return null;
        var texts = cited.Sentence.Texts.Concat(cited.Sentence.Antecedents).ToList();
        var lines = VerbTable.Current.Stages;
        return lines.First(line => line.Stage == stage) is var own && Doubt(cited, stage) is { } doubt ? doubt
            : texts.Exists(own.Pattern.IsMatch) ? null
            : cited.Sentence.Texts.SelectMany(text => lines.Select(line => (Line: line, Match: line.Pattern.Match(text)))).Where(one => one.Match.Success)
                .OrderBy(one => one.Match.Index).Select(one => ((string, string)?)(one.Line.Stage, one.Match.Value)).FirstOrDefault();
    }

    private static (string Says, string Words)? Doubt(Cited cited, string stage)
    {
        var modality = new Told(cited.Statement, cited.Evidence, cited.Index).Modality;
        // What was refused is told as a stage that is denied.
        if (modality == Modality.Denied) return null;
        var isFact = modality.Class() == ModalityClass.Fact;
        var doubts = VerbTable.Current.Doubts.Where(one => one.Stages.Contains(stage) && (isFact || !one.OfFacts)).ToList();
        var found = cited.Sentence.Texts.Select(text => House(text, stage) ?? Doubt(text, doubts)).ToList();
        return found.TrueForAll(one => one is not null) ? found.FirstOrDefault() : null;
    }

    private static (string Says, string Words)? Doubt(string text, IEnumerable<StageDoubt> doubts) =>
        doubts.Where(one => one.Unless?.IsMatch(text) != true).Select(one => (one.Says, Match: one.Pattern.Match(text))).Where(one => one.Match.Success)
            .Select(one => ((string, string)?)(one.Says, one.Match.Value)).FirstOrDefault();

    /// <summary>The house that alone is named, where the stage is one of the other.</summary>
    private static (string Says, string Words)? House(string text, string stage)
    {
        var named = VerbTable.Current.Houses.Select(house => (house, Match: house.Pattern.Match(text))).Where(one => one.Match.Success).ToList();
        var isOfAHouse = VerbTable.Current.Houses.Any(house => house.Stages.Contains(stage));
        return isOfAHouse && named is [var only] && !only.house.Stages.Contains(stage) ? ($"a stage of {only.house.House}", only.Match.Value) : null;
    }
}
