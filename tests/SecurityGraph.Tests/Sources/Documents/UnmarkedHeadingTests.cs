using SecurityGraph.Sources.Documents;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Headings that nothing marks, in texts and in Markdown: each <c>|</c> is a blank line, each <c>/</c> a line end.</summary>
public sealed class UnmarkedHeadingTests
{
    [Theory]
    [InlineData("It is so.|Article 1|The Act sets it up.|Article 2|It applies.", "0 1 2")]
    [InlineData("It is so.|Article 1|Subject matter|The Act sets it up.|Article 2|Scope|It applies.", "0 1 2")]
    [InlineData("It is so.|Article 1/Subject matter|The Act sets it up.|Article 2/Scope|It applies.", "0 1 2")]
    [InlineData("HAVE ADOPTED THIS ACT:|Article 1|The Act sets it up.|Article 2|It applies.", "0 1 2")]
    [InlineData("It is so.|CHAPTER I|The Act sets it up.|CHAPTER II|It applies.", "0 I II")]
    [InlineData("CHAPTER I/LAMPS|They are lit.|CHAPTER II/SHIPS|They call.", "I II")]
    [InlineData("ANNEX I/Lamps|They are lit.|ANNEX II/Ships|They call.", "1 2")]
    [InlineData("It is so.|CHAPTER I|GENERAL PROVISIONS|Article 1|Subject matter|The Act sets it up.|Article 2|It applies.", "0 chapter-i article-1 article-2")]
    [InlineData("It is so.|Priorities for 2018|They are many.|Phase 2|It goes on.", "0 1 2")]
    public void A_line_that_ends_in_a_number_is_a_heading_and_names_its_part(string text, string sections) => SectionsOf(text).ShouldBe(sections);

    [Theory]
    [InlineData("It is so.|24 January 2018|They are many.")]
    [InlineData("It is so.|January 2018|They are many.")]
    [InlineData("It is so.|Riga, May 2018|They are many.")]
    [InlineData("It is so.|COM(2018) 46|They are many.")]
    [InlineData("It is so.|Page 3|They are many.")]
    [InlineData("It holds under/Article 5/of the Act. It goes on.|They are many.")]
    [InlineData("These count:|Annex I|Annex II|They are many.")]
    [InlineData("ANNEX II|They are many.|So it is.")]
    public void A_date_a_reference_or_a_list_is_none(string text) => SectionsOf(text).ShouldBe("0");

    [Theory]
    [InlineData("It is so.|The following is put in:|‘Article 5a|They count.|They end.’;|Article 2|It applies.|Article 3|It ends.", "0 2 3")]
    [InlineData("It is so.|Article 1|The following is put in:|‘Section 2a|Article 5a|They count.|Article 5b|They end.’.|Article 2|It applies.", "0 1 2")]
    [InlineData("It is so.|Article 1|‘Lamps’ are lit.|Article 2|It applies.", "0 1 2")]
    [InlineData("It is so.|Article 1|‘Lamps are lit.|Article 2|It applies.", "0 1 2")]
    public void What_an_act_puts_into_another_has_no_headings_of_it(string text, string sections) => SectionsOf(text).ShouldBe(sections);

    [Theory]
    [InlineData("It is so.|1 Introduction|They are lit.|2 Borders|They are held.", "0 1 2")]
    [InlineData("Report|It is so.|1 Introduction|They are lit.|2 Borders|2.1 Visas|They are given.|2.2 Lamps|They are lit.|3 End|It ends.", "0 1 2.1 2.2 3")]
    [InlineData("1 INTRODUCTION|They are lit.|1.1 Ports|Boats go.|2 FINDINGS|Ships call.", "1 1.1 2")]
    public void Numbers_without_a_full_stop_count_where_they_follow_each_other(string text, string sections) => SectionsOf(text).ShouldBe(sections);

    [Theory]
    [InlineData("It is so.|1 Introduction|They are lit.|They are held.", "0")]
    [InlineData("It is so.|1 Lamps|2 Ships|They are held.", "0")]
    [InlineData("It is so.|5 Member States|They are lit.|7 Ships|They are held.", "0")]
    [InlineData("1. Lamps|They are lit.|2 Ships of 2018|They are held.|2. Ports|They end.", "1 2")]
    public void One_such_number_a_list_or_a_count_makes_none(string text, string sections) => SectionsOf(text).ShouldBe(sections);

    [Theory]
    [InlineData("Report|of the group|It is new.|The Council recalls it and calls on them all in the spirit of the year:|The Board is invited to tell of the progress made by the end of the year;|The Office is invited.", 5)]
    [InlineData("Council conclusions|of 12 June 2017|The Council of the Union recalls the conclusions, and calls on the States to act,|The Board is invited to tell of the progress made on the matter by the end of the year.", 3)]
    public void A_title_that_is_broken_glues_no_paragraphs_below_it(string text, int paragraphs) =>
        DocumentOf(text).Sections.Sum(section => section.Paragraphs.Count).ShouldBe(paragraphs);

    [Theory]
    [InlineData("The aims are:/1. Lamps/2. Ships|It ends.", "The aims are:;Lamps;Ships;It ends.")]
    [InlineData("The aims are:/1. Lamps of the harbour/2. Ships of the harbour/3. Ports|It ends.", "The aims are:;Lamps of the harbour;Ships of the harbour;Ports;It ends.")]
    [InlineData("1. The keepers of the lamps of/2018 are many.|It ends.", "The keepers of the lamps of 2018 are many.;It ends.")]
    public void Short_items_one_below_the_other_are_items(string text, string units) =>
        string.Join(';', Text.Pdf(Lines(text)).AllSentences().Select(sentence => sentence.Text)).ShouldBe(units);

    private static string SectionsOf(string text)
    {
        var plain = string.Join(' ', DocumentOf(text).Sections.Where(section => section.Paragraphs.Count > 0).Select(section => section.Number));
        var markdown = string.Join(' ', Text.Markdown(Lines(text)).Sections.Where(section => section.Paragraphs.Count > 0).Select(section => section.Number));
        markdown.ShouldBe(plain, "in Markdown");
        return plain;
    }

    private static Rendering DocumentOf(string text) => Text.Pdf(Lines(text));

    private static string[] Lines(string text) => text.Replace("|", "\n\n", StringComparison.Ordinal).Replace('/', '\n').Split('\n');
}
