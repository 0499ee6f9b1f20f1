using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Checking;

/// <summary>What each cited sentence says, beside what its statement says.</summary>
internal static class SentenceRules
{
    /// <param name="below">Statements of the dataset that this one lies on: they say who belongs to one family.</param>
    public static IReadOnlyList<MemberCounts> Check(RuleContext context, Dataset dataset, IEnumerable<Statement> below, DocumentFolder documents)
    {
        var namer = new Namer(
            new NameForms(context.Entities.Values.Distinct()), new Kinship(below.Concat(dataset.Statements.Select(written => written.Value))), context.Entities);
        var tally = new MemberTally();
        foreach (var cited in All(dataset, documents))
        {
            AnchorRules.Check(context, namer, cited, tally);
            ValueRules.Check(context, cited, tally);
        }
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
