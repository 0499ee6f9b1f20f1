using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Mentions;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Mentions;

/// <summary>Who is named in a text by longest name, in a world of councils, systems and their files.</summary>
public sealed class MentionFinderTests
{
    private static readonly Entity[] World =
    [
        Json.Entity("""{"id":"actor:council","kind":"Actor","subkind":"institution","name":"Council","title":"Council of the European Union"}"""),
        Json.Entity("""{"id":"actor:european-council","kind":"Actor","subkind":"institution","name":"European Council"}"""),
        Json.Entity("""{"id":"actor:council-of-europe","kind":"Actor","subkind":"international_org","name":"Council of Europe"}"""),
        Json.Entity("""{"id":"actor:parliament","kind":"Actor","subkind":"institution","name":"European Parliament","aliases":[{"text":"Parliament","lang":"en"}]}"""),
        Json.Entity("""{"id":"actor:ran","kind":"Actor","subkind":"network","name":"RAN","title":"Radicalisation Awareness Network"}"""),
        Json.Entity("""{"id":"actor:ran-centre","kind":"Actor","subkind":"centre","name":"RAN Centre of Excellence"}"""),
        Json.Entity("""{"id":"actor:eu-lisa","kind":"Actor","subkind":"agency","name":"eu-LISA","aliases":[{"text":"the Agency","lang":"en","context":true}]}"""),
        Json.Entity("""{"id":"actor:board","kind":"Actor","subkind":"body_unit","name":"eu-LISA Management Board"}"""),
        Json.Entity("""{"id":"actor:king","kind":"Actor","subkind":"person","name":"Julian King"}"""),
        Json.Entity("""{"id":"instrument:etias","kind":"Instrument","subkind":"it_system","name":"ETIAS"}"""),
        Json.Entity("""{"id":"instrument:etias-act","kind":"Instrument","subkind":"legal_act","name":"ETIAS Regulation","aliases":[{"text":"ETIAS","lang":"en"}]}"""),
        Json.Entity("""{"id":"procedure:etias","kind":"Procedure","subkind":"cod","name":"ETIAS file","aliases":[{"text":"ETIAS","lang":"en"}]}"""),
        Json.Entity("""{"id":"document:etias","kind":"Document","subkind":"proposal","name":"ETIAS proposal","identifiers":[{"scheme":"document","value":"COM(2016) 731","status":"verified"}]}"""),
        Json.Entity("""{"id":"procedure:sis-borders","kind":"Procedure","subkind":"cod","name":"SIS borders","aliases":[{"text":"SIS proposals","lang":"en"}]}"""),
        Json.Entity("""{"id":"procedure:sis-police","kind":"Procedure","subkind":"cod","name":"SIS police","aliases":[{"text":"SIS proposals","lang":"en"}]}"""),
        Json.Entity("""{"id":"topic:terrorism","kind":"Topic","subkind":"threat","name":"terrorism"}"""),
        Json.Entity("""{"id":"instrument:mercury","kind":"Instrument","subkind":"programme_or_initiative","name":"Mercury"}"""),
        Json.Entity("""{"id":"place:mercury","kind":"Place","subkind":"city","name":"Mercury"}"""),
        Json.Entity("""{"id":"actor:border-police","kind":"Actor","subkind":"agency","name":"Border Police"}"""),
        Json.Entity("""{"id":"actor:police-academy","kind":"Actor","subkind":"agency","name":"Police Academy of Ys"}"""),
        Json.Entity("""{"id":"document:report","kind":"Document","subkind":"report","name":"Report on terrorism"}"""),
    ];

    private static readonly Statement[] Said =
    [
        Json.Say("instrument:etias GOVERNED_BY instrument:etias-act"),
        Json.Say("procedure:etias PRODUCES instrument:etias-act"),
        Json.Say("procedure:etias INITIATED_BY document:etias"),
    ];

    [Theory]
    // The longest name wins, whether the dataset has it or print alone.
    [InlineData("The Council met.", "actor:council 1")]
    [InlineData("The European Council met; the Council of Europe did not.", "actor:council-of-europe 1, actor:european-council 1")]
    [InlineData("The Nordic Council and the Council of Baltic States met.", "")]
    [InlineData("The Council of the European Union, or Council of Ministers, met.", "actor:council 2")]
    [InlineData("The conclusions of the Council of June 2017 stand.", "actor:council 1")]
    [InlineData("The RAN Centre of Excellence helps.", "actor:ran-centre 1")]
    [InlineData("RAN and its centre, the RAN Centre of Excellence, help; RAN more.", "actor:ran 2, actor:ran-centre 1")]
    [InlineData("The Management Board of eu-LISA, the eu-LISA Management Board, sat.", "actor:board 1, actor:eu-lisa 1")]
    [InlineData("The Border Police Academy of Ys opens.", "actor:police-academy 1")]
    // Borders of words, capitals, spelling.
    [InlineData("He ran. They are RANs. The RAN's work; RAN-led, pre-RAN.", "actor:ran 3")]
    [InlineData("The parliament of the country voted, the Parliament did not.", "actor:parliament 1")]
    [InlineData("The Parliament's committee; the EUROPEAN PARLIAMENT.", "actor:parliament 2")]
    [InlineData("Terrorism is what terrorism does.", "topic:terrorism 2")]
    [InlineData("See https://example.org/RAN/etias for more.", "")]
    // A name and its short form behind it are one naming.
    [InlineData("The Radicalisation Awareness Network (RAN), or (\"RAN\"), helps.", "actor:ran 2")]
    [InlineData("RAN (the Radicalisation Awareness Network), RAN", "actor:ran 2")]
    [InlineData("The ETIAS proposal (COM(2016) 731 final)", "document:etias 1")]
    // A form that a family shares means its system; the name of one member that member.
    [InlineData("ETIAS will come.", "instrument:etias 1")]
    [InlineData("The ETIAS Regulation is there.", "instrument:etias-act 1")]
    [InlineData("Proposal COM(2016) 731 final of 2016, COM (2016) 731", "document:etias 2")]
    // Context only, strangers, and several alike.
    [InlineData("The Agency does it.", "")]
    [InlineData("Mercury rises.", "")]
    [InlineData("The SIS proposals are there.", "")]
    [InlineData("The two SIS proposals are there.", "procedure:sis-borders 1, procedure:sis-police 1")]
    [InlineData("", "")]
    public void Who_is_named_and_how_often(string text, string expected) =>
        string.Join(", ", Finder().In(text, EntityId.Parse("document:other")).OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}")).ShouldBe(expected);

    [Fact]
    public void The_title_of_the_document_that_speaks_hides_nothing()
    {
        Finder().In("Report on terrorism", EntityId.Parse("document:report")).Keys.ShouldBe([EntityId.Parse("document:report"), EntityId.Parse("topic:terrorism")], ignoreOrder: true);
        Finder().In("Report on terrorism", EntityId.Parse("document:other")).Keys.ShouldBe([EntityId.Parse("document:report")]);
    }

    private static MentionFinder Finder() => new(new NameForms(World), new Kinship(Said), World.ToDictionary(entity => entity.Id));
}
