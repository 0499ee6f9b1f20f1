using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Wording;

public sealed class CitationTextTests
{
    private static string Of(string id, string section, int? paragraph = null, string? saidOn = "2018-01-24", bool isHeld = true, params string[] inferred)
    {
        var document = new Entity
        {
            Id = EntityId.Parse(id),
            Name = "the report",
            Title = "Report on the tides",
            Identifiers = [new Identifier("document", "COM(2018) 9001", IdentifierStatus.Verified)],
        };
        var evidence = new Evidence { Document = document.Id, Section = section, Paragraph = paragraph, SaidOn = saidOn is null ? null : Edtf.Parse(saidOn), Inferred = inferred };
        return CitationText.Of(evidence, _ => isHeld ? document : null);
    }

    [Fact]
    public void It_leads_to_the_paragraph() =>
        Of("document:d", "IV.2", 3).ShouldBe("Report on the tides, COM(2018) 9001, 24 January 2018, section IV.2, paragraph 3");

    [Fact]
    public void It_tells_what_the_place_does_not_say() =>
        Of("document:d", "IV.2", 3, inferred: ["subject", "when"]).ShouldBe("Report on the tides, COM(2018) 9001, 24 January 2018, section IV.2, paragraph 3 (inferred: subject, when)");

    [Theory]
    [InlineData("", "")]
    [InlineData("\"modality\":\"occurred\",\"when\":\"2018-07-09\"", "")]
    [InlineData("\"modality\":\"expected\",\"when\":\"[..2019-12]\"", " (says: expected, by December 2019)")]
    [InlineData("\"when\":\"2018\"", " (says: in 2018)")]
    [InlineData("\"modality\":\"required\",\"silent\":[\"when\"]", " (says: required, no date)")]
    public void It_tells_what_the_place_says_otherwise_than_the_statement(string members, string text)
    {
        var statement = Json.Say("event:e OCCURS", "\"when\":\"2018-07-09\"");
        var said = Json.Say("event:e OCCURS", "\"when\":\"2018-07-09\"", evidence: members).Evidence[0];
        CitationText.Otherwise(statement, said).ShouldBe(text);
    }

    [Theory]
    [InlineData("instrument:act", "")]
    [InlineData("document:report", " (says: occurred)")]
    public void What_an_act_fixes_for_a_day_to_come_it_does_not_tell_as_over(string document, string text)
    {
        var statement = Json.Say("event:e OCCURS", "\"when\":\"2018-10-09\",\"modality\":\"expected\"");
        CitationText.Otherwise(statement, new Evidence { Document = EntityId.Parse(document), Section = "Art 96", Modality = Modality.Occurred }).ShouldBe(text);
    }

    [Fact]
    public void What_stands_before_the_first_heading_has_no_section() => Of("document:d", "0", 1).ShouldEndWith("24 January 2018, paragraph 1");

    [Fact]
    public void An_act_speaks_on_the_day_of_its_publication() =>
        Of("instrument:i", "Art 4").ShouldBe("Report on the tides, COM(2018) 9001, published 24 January 2018, Art 4");

    [Fact]
    public void An_undated_source_has_no_date() => Of("document:d", "II", saidOn: null).ShouldBe("Report on the tides, COM(2018) 9001, section II");

    [Theory]
    [InlineData("webpage", "", false, " [weak source]")]
    [InlineData("webpage", "institution_page", false, " [institution's page]")]
    [InlineData("webpage", "established_secondary", false, " [established secondary source]")]
    [InlineData("webpage", "official_document", true, " [copy]")]
    [InlineData("webpage", "act", false, "")]
    [InlineData("progress_report", "", false, "")]
    [InlineData("report", "weak", true, " [weak source, copy]")]
    public void It_tells_a_lesser_source_and_a_copy(string subkind, string sourceClass, bool copy, string mark)
    {
        var document = new Entity { Id = EntityId.Parse("document:d"), Name = "the harbour today", Subkind = subkind, Class = sourceClass, Copy = copy };
        CitationText.Of(new Evidence { Document = document.Id, Section = "II" }, _ => document).ShouldBe("the harbour today, section II" + mark);
        CitationText.Of(new Evidence { Document = document.Id, Section = "II", Inferred = ["subject"] }, _ => document).ShouldEndWith(mark + " (inferred: subject)");
    }

    [Theory]
    [InlineData("person", true, "the harbour today, section II, said by Anna Tide")]
    [InlineData("agency", true, "the harbour today, section II, attributed to the Anna Tide")]
    [InlineData("", true, "the harbour today, section II, attributed to the Anna Tide")]
    [InlineData("person", false, "the harbour today, section II, attributed to actor:anna-tide")]
    public void It_tells_who_says_so_where_that_is_not_the_author(string subkind, bool isHeld, string text)
    {
        var document = new Entity { Id = EntityId.Parse("document:d"), Name = "the harbour today" };
        var who = new Entity { Id = EntityId.Parse("actor:anna-tide"), Name = "Anna Tide", Subkind = subkind };
        Entity? Find(EntityId id) => id == document.Id ? document : isHeld && id == who.Id ? who : null;
        var evidence = new Evidence { Document = document.Id, Section = "II", AttributedTo = who.Id };
        CitationText.Of(evidence, Find).ShouldBe(text);
        CitationText.Of(evidence with { Inferred = ["subject"] }, Find).ShouldBe(text + " (inferred: subject)");
    }

    [Fact]
    public void Of_a_document_that_is_not_held_the_id_is_printed() => Of("document:d", "II", isHeld: false).ShouldStartWith("document:d, 24 January");
}
