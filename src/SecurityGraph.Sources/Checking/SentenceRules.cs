using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Checking;

/// <summary>What each cited sentence says, beside what its statement says.</summary>
internal static class SentenceRules
{
    /// <summary>What an author may have looked at: the sentence names an inferred member, but for another thing.</summary>
    public const string InferredLooked = "inferred";

    /// <param name="all">What the dataset and the one that it lies on say: who belongs to one family.</param>
    public static IReadOnlyList<MemberCounts> Check(RuleContext context, Dataset dataset, IReadOnlyCollection<Statement> all, DocumentFolder documents)
    {
        var names = new NameForms(context.Entities.Values.Distinct());
        var namer = new Namer(names, new Kinship(all), context.Entities);
        var tally = new MemberTally();
        foreach (var cited in All(dataset, documents))
        {
            var isNamed = AnchorRules.Check(context, namer, cited, tally) | ValueRules.Check(context, namer, cited, tally);
            if (!isNamed && cited.IsLookedAt(InferredLooked))
                context.Warning(DiagnosticCodes.InferredThoughNamed, cited.LookedAt, "the cited sentence says nothing that is listed as inferred: leave looked out");
            ModalityRules.Check(context, namer, cited);
            DirectionRules.Check(context, namer, cited);
            StageRules.Check(context, cited);
            KindRules.Check(context, namer, cited);
        }
        new CopiedWordsRule(context, names, documents).Check(dataset);
        return tally.Counts;
    }

    private static IEnumerable<Cited> All(Dataset dataset, DocumentFolder documents)
    {
        foreach (var written in dataset.Statements)
        {
            for (var i = 0; i < written.Value.Evidence.Count; i++)
            {
                if (CitedSentence.Find(documents, written.Value.Evidence[i]) is { } sentence) yield return new Cited(written, i, sentence);
            }
        }
    }
}
