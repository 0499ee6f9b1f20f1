using System.Globalization;
using SecurityGraph.Sources.Reviewing;

namespace SecurityGraph.Cli.Reviews;

/// <summary>Where a sentence stands, as <c>passages</c> writes it: <c>IV.2 ¶3 s1</c>, <c>IV.2 ¶3 fn 7 s1</c>.</summary>
internal static class PlaceText
{
    public static string Of(ReviewedSentence sentence) => string.Create(
        CultureInfo.InvariantCulture, $"{sentence.Section} ¶{sentence.Paragraph} {(sentence.Footnote is { } note ? $"fn {note} " : "")}s{sentence.Sentence.Number}");

    /// <summary><c>IV.2 Protection of public spaces</c>.</summary>
    public static string Of(ReviewedSection section) =>
        section.Section is { Number: "0" } ? "0, before the first heading" : $"{section.Number} {section.Heading}".Trim();
}
