using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class PrintedHeadingTests
{
    [Theory]
    [InlineData("Summary|1) Aims|2) Means", "summary 1 2")]
    [InlineData("Summary|(1) Aims|(2) Means", "summary 1 2")]
    [InlineData("Summary|1 – Aims|2 — Means|3 - Rest", "summary 1 2 3")]
    [InlineData("Summary|1: Aims|2 : Means", "summary 1 2")]
    [InlineData("Summary|II) Aims|(III) Means", "summary II III")]
    public void A_number_is_that_of_the_section_whatever_mark_stands_behind_it(string headings, string numbers) => Numbers(headings).ShouldBe(numbers);

    [Theory]
    [InlineData("Preamble|Article 1|Article 2", "preamble 1 2")]
    [InlineData("Foreword|Section 1: Aims|Section 2: Means", "foreword 1 2")]
    [InlineData("Preamble|CHAPTER I|CHAPTER II – Means", "preamble I II")]
    [InlineData("Article 1|Article 2|Annex", "1 2 annex")]
    [InlineData("Article 98|Article 99|Article 100|Article 101a", "98 99 100 article-101a")]
    [InlineData("Summary|A. Aims|B) Means|C. Rest", "summary A B C")]
    public void A_number_that_a_word_carries_or_a_letter_is_that_of_the_section(string headings, string numbers) => Numbers(headings).ShouldBe(numbers);

    [Theory]
    [InlineData("Preamble|Chapter I|Article 1|Chapter II|Article 2", "preamble chapter-i article-1 chapter-ii article-2")]
    [InlineData("1. Lamps|Article 1|2. Ships", "1 article-1 2")]
    [InlineData("A. Lamps|1. Aims|B. Ships|Rest", "a-lamps 1 b-ships rest")]
    public void Where_numbers_of_several_kinds_would_meet_the_words_are_the_name(string headings, string numbers) => Numbers(headings).ShouldBe(numbers);

    [Theory]
    [InlineData("Lamps|Ships|Annex I", "1 2 3")]
    [InlineData("Lamps|The article 5 case|Part of it", "1 2 3")]
    [InlineData("Lamps|A. Holm speaks|Quays", "1 2 3")]
    [InlineData("Lamps|2018: a year|Quays", "1 2 3")]
    [InlineData("Lamps|(a) Ships|Title page", "1 2 3")]
    public void Headings_that_print_no_number_are_counted(string headings, string numbers) => Numbers(headings).ShouldBe(numbers);

    private static string Numbers(string headings) =>
        string.Join(' ', Text.Markdown([.. headings.Split('|').SelectMany(heading => new[] { "## " + heading, "", "It holds.", "" })]).Sections.Select(section => section.Number));
}
