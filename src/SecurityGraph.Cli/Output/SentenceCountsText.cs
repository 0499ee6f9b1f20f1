using SecurityGraph.Model.Wording;
using SecurityGraph.Sources.Reviewing;

namespace SecurityGraph.Cli.Output;

/// <summary>How much of a text has statements, in words.</summary>
internal static class SentenceCountsText
{
    /// <summary><c>45 sentences: 26 with a statement, 3 without for a reason, 1 as antecedent alone, 15 uncited (4 of fewer than six words)</c>.</summary>
    public static string Of(SentenceCounts counts)
    {
        var parts = new List<string> { $"{counts.Cited} with a statement" };
        if (counts.Reasoned > 0) parts.Add($"{counts.Reasoned} without for a reason");
        if (counts.Antecedent > 0) parts.Add($"{counts.Antecedent} as antecedent alone");
        parts.Add($"{counts.Nothing} uncited{(counts.Short > 0 ? $" ({counts.Short} of fewer than six words)" : "")}");
        return $"{CountText.Of(counts.All, "sentence", "sentences")}: {string.Join(", ", parts)}";
    }
}
