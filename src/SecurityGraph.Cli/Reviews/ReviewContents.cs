using System.Globalization;
using SecurityGraph.Sources.Reviewing;
using static SecurityGraph.Cli.Reviews.ReviewHtml;

namespace SecurityGraph.Cli.Reviews;

/// <summary>The sections of a review with their counts, each a link; below them why sentences have no statement.</summary>
internal static class ReviewContents
{
    public static string Anchor(int section) => string.Create(CultureInfo.InvariantCulture, $"section-{section + 1}");

    public static string Of(DocumentReview review) => $"""
        <table>
        <caption>Sentences by section: with a statement, without for a reason, antecedent alone, uncited, and which of these have fewer than six words</caption>
        <thead><tr><th scope="col">section</th><th scope="col">all</th><th scope="col">stated</th><th scope="col">reason</th><th scope="col">antecedent</th><th scope="col">uncited</th><th scope="col">short</th></tr></thead>
        <tbody>
        {string.Concat(review.Sections.Select((section, i) => Row($"<a href=\"#{Anchor(i)}\">{Text(PlaceText.Of(section))}</a>", section.Counts)))}</tbody>
        <tfoot>
        {Row("all", review.Counts)}</tfoot>
        </table>
        {Reasons(review.Counts)}
        """;

    private static string Row(string name, SentenceCounts counts) =>
        $"<tr{(counts.Nothing > 0 ? " class=\"open\"" : "")}><th scope=\"row\">{name}</th>{string.Concat(new[] { counts.All, counts.Cited, counts.Reasoned, counts.Antecedent, counts.Nothing, counts.Short }.Select(count => $"<td>{count}</td>"))}</tr>\n";

    private static string Reasons(SentenceCounts counts) => counts.Reasoned == 0
        ? ""
        : $"<p>Without a statement, and why: {Text(string.Join(", ", counts.Reasons.Select(one => $"{one.Key} {one.Value}")))}</p>\n";
}
