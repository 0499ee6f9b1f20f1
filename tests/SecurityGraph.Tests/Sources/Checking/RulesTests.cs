using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>Each broken rule is found once, in the place that breaks it.</summary>
public sealed class RulesTests : IDisposable
{
    private const string Said = "report/statements.yaml";
    private const string Web = "web/statements.yaml";

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Fact]
    public void A_dataset_without_a_fault_has_none()
    {
        var report = DatasetCheck.Run(_dataset.Load(), [], documents: null);
        report.Diagnostics.ShouldBeEmpty();
        (report.Errors, report.Warnings).ShouldBe((0, 0));
        (report.Fingerprints, report.Anchors).ShouldBe((null, null));
    }

    [Theory]
    [InlineData(Said, "subject: actor:harbour-office", "subject: ▸actor:harbor-office", "'subject': there is no entity actor:harbor-office; did you mean actor:harbour-office?")]
    [InlineData(Said, "object: instrument:tide-table", "object: ▸actor:tide-table", "'object': there is no entity actor:tide-table; did you mean instrument:tide-table?")]
    [InlineData(Said, "about: [instrument:tide-table]", "about: [instrument:tide-table, ▸topic:astronomy]", "'about[1]': there is no entity topic:astronomy")]
    [InlineData(Said, "validFrom: 2016", "occasion: ▸event:storm", "'occasion': there is no entity event:storm")]
    [InlineData(Said, "printed: by the summer", "attributedTo: ▸actor:pilot", "did you mean actor:pilots?")]
    public void An_unknown_id_is_found_and_the_nearest_offered(string file, string old, string by, string message) =>
        _dataset.Change(file, old, by).ShouldHave("error SG2002", message);

    [Fact]
    public void Nothing_is_offered_that_is_not_near() =>
        _dataset.Change(Said, "about: [instrument:tide-table]", "about: [instrument:tide-table, instrument:nothing]")
            .Faults("SG2002").ShouldHaveSingleItem().ShouldEndWith("there is no entity instrument:nothing");

    [Fact]
    public void The_document_of_a_source_and_of_evidence_is_an_entity()
    {
        _dataset.Change("report/source.yaml", "document: document:report", "document: ▸document:raport");
        _dataset.Change("web/source.yaml", "licence: CC0-1.0", "licence: CC0-1.0\ndocument: document:weather");
        var found = DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.Where(one => one.Code == "SG2002").Select(one => one.ToString()).ToList();
        found.ShouldContain($"{_dataset.Marked}: error SG2002: 'document': there is no entity document:raport; did you mean document:report?");
        found.ShouldContain(one => one.StartsWith("web/source.yaml:4:11: error SG2002: 'document': there is no entity document:weather", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dataset_on_top_of_another_may_name_its_entities()
    {
        _dataset.Change(Said, "about: [instrument:tide-table]", "about: [instrument:tide-table, ▸instrument:etias]");
        _dataset.ShouldHave("error SG2002", "there is no entity instrument:etias");
        var below = new Entity { Id = EntityId.Parse("instrument:etias"), Name = "ETIAS", Subkind = "it_system" };
        DatasetCheck.Run(_dataset.Load(), [below], documents: null).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("entities/actor.yaml", "- id: actor:pilots\n  subkind: group\n  name: the pilots", "- id: actor:pilots\n  subkind: group\n  name: the pilots\n- id: ▸actor:pilots\n  subkind: group\n  name: pilots", "error SG2001", "actor:pilots is defined before, at entities/actor.yaml:6:3")]
    [InlineData("report/entities.yaml", "- id: document:report", "- id: document:report\n  subkind: report\n  name: the first\n- id: ▸document:report", "error SG2001", "at report/entities.yaml:1:3")]
    [InlineData("entities/actor.yaml", "- id: actor:pilots\n", "- id: actor:pilots\n  formerIds: [▸actor:harbour-office]\n", "error SG2001", "actor:harbour-office is an id of actor:harbour-office too")]
    [InlineData("entities/actor.yaml", "- id: actor:pilots", "- ▸id: actor:lighthouse-keepers\n  subkind: group\n  name: the keepers\n- id: actor:pilots", "warning SG2004", "no statement speaks of actor:lighthouse-keepers")]
    [InlineData("entities/actor.yaml", "value: Q42", "value: ▸\"http://www.wikidata.org/entity/Q42\"", "error SG2005", "write Q42, the canonical form of 'http://www.wikidata.org/entity/Q42'")]
    [InlineData("entities/actor.yaml", "value: Q42", "value: ▸forty-two", "error SG2005", "'forty-two' is no identifier of the scheme wikidata: ")]
    [InlineData("entities/actor.yaml", "{scheme: wikidata, value: Q42", "{scheme: passport, value: ▸Q42", "error SG2005", "'passport' is not a scheme of identifiers (celex, eli,")]
    [InlineData("entities/actor.yaml", "  name: the pilots", "  name: ▸\"\\u200B\"", "error SG2007", "nothing of the name can be seen")]
    [InlineData("entities/actor.yaml", "  name: the pilots", "  name: the pilots\n  title: ▸\"\\u00AD\\u200B\"", "warning SG2006", "nothing of it can be seen")]
    [InlineData("entities/actor.yaml", "  name: the pilots", "  name: the pilots\n  description: ▸\"x\\U000E0041\"", "warning SG2006", "has the control character U+E0041 in it")]
    [InlineData("entities/actor.yaml", "  name: the pilots", "  name: the pilots\n  aliases: [{text: pilots, lang: ▸\"en\\u202E\"}]", "warning SG2006", "has the control character U+202E in it")]
    [InlineData("entities/actor.yaml", "  name: the pilots", "  name: ▸\"the pi\\u200Blots\"", "warning SG2006", "has the invisible character U+200B in it")]
    [InlineData("entities/actor.yaml", "  name: the pilots", "  name: the pilots\n  title: ▸\"the pi\\u00ADlots\"", "warning SG2006", "has the invisible character U+00AD in it")]
    [InlineData("dataset.yaml", "licence: ", "title: ▸\"\\e[31mLamps\"\nlicence: ", "warning SG2006", "has the control character U+001B in it")]
    [InlineData("report/source.yaml", "publisher: ", "publisher: ▸\"\\u2066\" # ", "warning SG2006", "has the control character U+2066 in it")]
    [InlineData("report/statements.yaml", "printed: by the summer", "condition: ▸\"if \\u202E lit\"", "warning SG2006", "has the control character U+202E in it")]
    [InlineData("entities/actor.yaml", "  name: the pilots", "  name: the pilots\n  identifiers: [{scheme: wikidata, value: ▸Q42, status: verified}]", "warning SG2005", "actor:harbour-office has the identifier Q42 too")]
    [InlineData("report/source.yaml", "value: COM(2018) 9001", "value: ▸COM(2018) 9002", "error SG2005", "document:report has no document identifier COM(2018) 9002")]
    [InlineData("entities/actor.yaml", "subkind: agency", "subkind: ▸agancy", "error SG3004", "'agancy' is not a subkind: Actor has person, office, institution, agency,")]
    [InlineData("entities/actor.yaml", "- id: actor:pilots\n  subkind: group", "- ▸id: actor:pilots", "error SG3004", "the subkind is missing: Actor has person,")]
    public void Rules_of_entities(string file, string old, string by, string fault, string message)
    {
        _dataset.Change("report/source.yaml", "Document: 1", by.Contains("the first", StringComparison.Ordinal) ? "Document: 2" : "Document: 1");
        _dataset.Change(file, old, by).ShouldHave(fault, message);
    }

    [Fact]
    public void A_statement_twice_in_one_source_is_found_and_in_two_sources_is_two_evidences()
    {
        var usual = _dataset.Read(Said);
        var one = usual[usual.IndexOf("- subject: instrument:tide-table", StringComparison.Ordinal)..];
        _dataset.Write(Said, usual + one.Replace("low: 100", "low: 200", StringComparison.Ordinal));
        _dataset.Change("report/source.yaml", "HAS_FIGURE: 1", "HAS_FIGURE: 2");
        DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.ShouldHaveSingleItem().ToString()
            .ShouldStartWith("report/statements.yaml:27:3: error SG2003: the same is said before, at report/statements.yaml:21:3 (has-figure:");

        using var apart = new SmallDataset();
        apart.Write(Web, apart.Read(Web) + one[..one.IndexOf("    - {", StringComparison.Ordinal)] + "    - {document: document:journal, url: \"https://journal.example/3\"}\n");
        apart.Change("web/source.yaml", "OCCURS: 2", "OCCURS: 2\n    HAS_FIGURE: 1");
        DatasetCheck.Run(apart.Load(), [], documents: null).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("validFrom: 2016", "stage: ▸published", "OPERATES has no 'stage' (it may have")]
    [InlineData("validFrom: 2016", "role: ▸owner", "OPERATES has no 'role'")]
    [InlineData("validFrom: 2016", "quantity: ▸{low: 1, unit: person}", "OPERATES has no 'quantity'")]
    [InlineData("modality: urged", "modality: ▸planned", "the modality of CALLS_ON is always urged")]
    [InlineData("unit: person", "unit: ▸persons", "'quantity.unit': 'persons' is not one of %, authority, country, delegation, EUR, exchange, expert, focus area, initiative, item, message, month, network, person, pillar, proposal, workshop, year; did you mean person?")]
    [InlineData("period: 2017", "of: ▸as adopted", "'quantity.of': 'as adopted' is not one of flagged, flagged items removed,")]
    [InlineData("low: 100", "low: ▸100, high: 99", "the range runs from 100 down to 99")]
    [InlineData("asks: USES", "asks: USES\n  stage: ▸publish", "'stage': 'publish' is not one of announced, proposed,")]
    [InlineData("printed: by the summer", "commitment: ▸announced", "CALLS_ON has no 'commitment'")]
    [InlineData("printed: by the summer", "method: ▸guessed", "'guessed' is not a method: curated, imported or rule:id@version")]
    [InlineData("printed: by the summer", "silent: [when, ▸wehn]", "'evidence[0].silent[1]': 'wehn' is not one of when, validFrom, validTo, due, quantity, condition, commitment; did you mean when?")]
    [InlineData("printed: by the summer", "quantity: ▸{unit: person}", "CALLS_ON has no 'quantity'")]
    [InlineData(", attributedTo: actor:harbour-office", ", quantity: {low: 7, unit: ▸tide}", "'evidence[0].quantity.unit': 'tide' is not one of %, authority,")]
    [InlineData("due: 2018-06", "due: 2018-06\n  inferred: [object, ▸verb]", "'verb' is not the name of a member")]
    public void Qualifiers_are_allowed_and_from_closed_lists(string old, string by, string message) =>
        _dataset.Change(Said, old, by).ShouldHave("error SG3002", message);

    [Theory]
    [InlineData("  about: [instrument:tide-table]\n", "CALLS_ON", "CALLS_ON needs 'about'")]
    [InlineData("  asks: USES\n  due: 2018-06\n", "CALLS_ON", "CALLS_ON needs 'asks'")]
    [InlineData("  quantity: {low: 100, unit: person, period: 2017}\n", "HAS_FIGURE", "HAS_FIGURE needs 'quantity'")]
    public void Qualifiers_are_required(string without, string predicate, string message) =>
        _dataset.Change(Said, without, "").Change(Said, predicate, "▸" + predicate).ShouldHave("error SG3002", message);

    [Fact]
    public void Money_is_promised_as_firmly_as_the_vocabulary_has_words_for()
    {
        _dataset.Change("report/source.yaml", "HAS_FIGURE: 1", "HAS_BUDGET: 1");
        _dataset.Change(Said, "subject: instrument:tide-table\n  predicate: HAS_FIGURE\n  quantity: {low: 100, unit: person, period: 2017}", "subject: actor:harbour-office\n  predicate: HAS_BUDGET\n  quantity: {high: 100, unit: EUR, period: 2017}\n  commitment: ▸firm")
            .ShouldHave("error SG3002", "'commitment': 'firm' is not one of announced, call_opened, committed");
    }

    [Fact]
    public void A_role_is_one_of_its_predicate()
    {
        _dataset.Change("report/source.yaml", "OPERATES: 1", "PARTICIPATES_IN: 1");
        _dataset.Change(Said, "predicate: OPERATES\n  object: instrument:tide-table\n  validFrom: 2016", "predicate: PARTICIPATES_IN\n  object: event:tide-act-published\n  role: ▸hoast")
            .ShouldHave("error SG3002", "'role': 'hoast' is not one of responsible, presents, host; did you mean host?");
    }

    [Theory]
    [InlineData("predicate: ▸ADOPTS\n  object: procedure:tide-act")]
    [InlineData("predicate: ▸OPERATES\n  object: instrument:tide-table\n  derived: true")]
    public void A_verb_that_follows_from_a_stage_is_not_written_by_hand(string by)
    {
        _dataset.Write("entities/procedure.yaml", "- id: procedure:tide-act\n  subkind: cod\n  name: Tide Act file\n");
        var predicate = by[("predicate: ▸".Length)..by.IndexOf('\n', StringComparison.Ordinal)];
        _dataset.Change("report/source.yaml", "OPERATES: 1", predicate + ": 1").Change(Web, "object: instrument:tide-act\n  stage: published", "object: procedure:tide-act\n  stage: proposed");
        _dataset.Change(Said, "about: [instrument:tide-table]\n  asks: USES", "about: [procedure:tide-act, instrument:tide-table]\n  asks: EXAMINES");
        _dataset.Change(Said, "predicate: OPERATES\n  object: instrument:tide-table\n  validFrom: 2016", by)
            .ShouldHave("error SG3003", "write the event, its STAGE_OF, OCCURS and PARTICIPATES_IN");
    }

    [Theory]
    [InlineData(Said, "validFrom: 2016", "validFrom: 2016\n  validTo: ▸2015-12", "the state ends (2015-12) before it begins (2016)")]
    [InlineData(Said, "validFrom: 2016", "when: ▸2016", "OPERATES is a state: its dates are 'validFrom' and 'validTo'")]
    [InlineData(Said, "validFrom: 2016", "due: ▸2016", "'due' stands only with 'asks' or modality required")]
    [InlineData(Said, "printed: by the summer", "validFrom: ▸2018", "CALLS_ON is an event: its date is 'when'")]
    [InlineData(Said, "paragraph: 1, fingerprints: [sha256:e9", "paragraph: 1, validFrom: 2017, validTo: ▸2015, fingerprints: [sha256:e9", "the state ends (2015) before it begins (2017)")]
    [InlineData(Web, "when: 2018-01-30", "validFrom: ▸2018-01-30", "OCCURS is an event: its date is 'when'")]
    [InlineData(Web, "when: 2018-01-30", "when: 2018-01-30\n  validTo: ▸2018-02", "OCCURS is an event: its date is 'when'")]
    [InlineData(Said, "validFrom: 2016", "validFrom: ▸..", "'..' alone is no day: leave out a 'validFrom' that nobody tells")]
    [InlineData(Web, "when: 2018-01-30", "when: ▸..", "'..' alone is no day: leave out a 'when' that nobody tells")]
    [InlineData(Web, "when: 2018-01-30", "when: ▸2019-01-01", "it occurred on 2019-01-01, after the dataset's day 2018-12-31")]
    public void Dates_fit_the_predicate_and_each_other(string file, string old, string by, string message)
    {
        _dataset.Change(file, old, by);
        var found = DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.Where(one => one.Code == "SG4001").ShouldHaveSingleItem();
        found.ToString().ShouldStartWith($"{_dataset.Marked}: error SG4001: {message}");
    }

    [Theory]
    [InlineData("validFrom: 2016\n  validTo: 2016-03")]
    [InlineData("validFrom: 2016\n  validTo: ..")]
    [InlineData("validFrom: 2016/2018\n  validTo: 2017")]
    public void Vague_dates_contradict_nothing(string by)
    {
        _dataset.Change(Said, "validFrom: 2016", by);
        DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_speaks_after_the_day_of_the_dataset() =>
        _dataset.Change("dataset.yaml", "2018-12-31", "2018-01-31")
            .Faults("SG4001").ShouldBe([.. new[] { 7, 13, 20, 26 }.Select(line => $"web/statements.yaml:{line}:44: error SG4001: it was said on 2018-02-01, after the dataset's day")]);

    [Theory]
    [InlineData("2018-01-29")]
    [InlineData("2018-01-31")]
    public void Entry_into_force_on_another_day_than_the_twentieth_after_publication_is_a_warning(string day) =>
        _dataset.Change(Web, "when: 2018-01-30", "when: ▸" + day)
            .ShouldHave("warning SG4002", $"in force on {day}, but published on 2018-01-10: 20 days later is 2018-01-30; look at the act's own clause");

    [Theory]
    [InlineData("when: 2018-01-30", "when: 2018-02")]
    [InlineData("when: 2018-01-10", "when: 2018")]
    [InlineData("stage: in_force", "stage: in_force\n  partial: true")]
    public void Nothing_is_said_of_a_day_that_is_not_known(string old, string by)
    {
        _dataset.Change(Web, old, by);
        DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Said, "- section: \"1\"\n      paragraph: 2\n      fingerprints: [sha256:eea02f5e14dedb20]", "- ▸section: \"1\"\n      paragraph: 2", "error SG5001", "the source's text is held, so the evidence has a fingerprint")]
    [InlineData(Said, "paragraph: 2\n      fingerprints: [sha256:eea02f5e14dedb20]", "paragraph: 2\n      sentence: ▸1", "error SG5001", "sentence 1 has no fingerprint yet: run check --documents FOLDER --fill")]
    [InlineData(Said, "- section: \"1\"\n      paragraph: 2\n", "- ▸section: \"1\"\n", "error SG5001", "section and paragraph say where the sentence is")]
    [InlineData(Said, "- section: \"1\"\n      paragraph: 2\n", "- ▸paragraph: 2\n", "error SG5001", "section and paragraph say where the sentence is")]
    [InlineData(Said, "printed: by the summer", "printed: ▸one two three four five six seven eight nine", "error SG5004", "9 words are printed; at most 8 may be")]
    [InlineData(Said, "printed: by the summer", "printed: ▸\"one two\\u2003three four five\\u00A0six seven eight nine\"", "error SG5004", "9 words are printed")]
    [InlineData(Web, "- {document: document:journal, saidOn: 2018-02-01, url: \"https://journal.example/2\"}\n- subject", "- ▸{document: document:journal, saidOn: 2018-02-01}\n- subject", "error SG5001", "evidence has a url, or a fingerprint")]
    [InlineData(Web, "- {document: document:journal, saidOn: 2018-02-01, url: \"https://journal.example/2\"}\n- subject", "- {document: ▸actor:pilots, url: \"https://journal.example/2\"}\n- subject", "error SG5001", "actor:pilots has no text: evidence cites a Document, or an Instrument that is a text, not Actor(group)")]
    [InlineData(Web, "- {document: document:journal, saidOn: 2018-02-01, url: \"https://journal.example/2\"}\n- subject", "- {document: ▸instrument:tide-table, url: \"https://journal.example/2\"}\n- subject", "error SG5001", "instrument:tide-table has no text")]
    public void Evidence_cites_a_place_that_can_be_looked_up(string file, string old, string by, string fault, string message) =>
        _dataset.Change(file, old, by).ShouldHave(fault, message);

    [Theory]
    [InlineData("OPERATES: 1", "OPERATES: ▸2", "report: 1 statement of OPERATES, but the manifest expects 2")]
    [InlineData("statements:\n    CALLS_ON: 1", "statements:\n    ADOPTS: ▸3\n    CALLS_ON: 1", "report: 0 statements of ADOPTS, but the manifest expects 3")]
    [InlineData("Document: 1", "Document: ▸5", "report: 1 entity of Document, but the manifest expects 5")]
    [InlineData("statements:\n    CALLS_ON: 1\n    HAS", "statements:\n    ▸HAS", "report: 1 statement of CALLS_ON, but the manifest expects 0")]
    public void A_source_yields_what_its_manifest_expects(string old, string by, string message) =>
        _dataset.Change("report/source.yaml", old, by).ShouldHave("error SG6001", message);

    [Fact]
    public void Faults_come_by_file_line_and_column()
    {
        _dataset.Change(Said, "predicate: CALLS_ON", "predicate: OPERATES").Change("dataset.yaml", "2018-12-31", "2018-01-01").Change("entities/actor.yaml", "agency", "body");
        var places = DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.Where(one => one.ToFill is null).Select(one => one.At).ToList();
        places.Count.ShouldBeGreaterThan(5);
        places.ShouldBe(places.Order());
    }
}
