using System.Text;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Diagnostics;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Datasets;

public sealed class BrokenFilesTests : IDisposable
{
    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [InlineData("object: instrument:tide-table\n  validFrom", "object: instrument:tide-table\n  ▸object: instrument:tide-act\n  validFrom", "uplicate key")]
    [InlineData("validFrom: 2016", "validFrom: ▸[\n", "what follows is not YAML")]
    [InlineData("modality: ongoing\n  evidence:\n    - {section: \"1\", paragraph: 1, fingerprints: [sha256:e9", "modality: ▸ongoing\n\tevidence:\n    - {section: \"1\", paragraph: 1, fingerprints: [sha256:e9", "found a tab character")]
    [InlineData("validFrom: 2016", "validFrom: ▸\"2016", "double-quoted scalar")]
    [InlineData("validFrom: 2016", "validFrom: ▸&year 2016", "anchors and aliases are not read")]
    [InlineData("validFrom: 2016", "validFrom: ▸*year", "anchors and aliases are not read")]
    [InlineData("validFrom: 2016", "validFrom: [[[[[[[[[[[[[[▸[2016]]]]]]]]]]]]]]]", "nested deeper than 16 levels")]
    [InlineData("# What the report says", "▸a: mapping\n---", "more than one YAML document")]
    public void What_is_not_plain_YAML_is_refused(string old, string by, string message) =>
        Refused("report/statements.yaml", old, by, "SG1002", message);

    [Theory]
    [InlineData("subject: actor:harbour-office", "subject: ▸Actor:harbour-office", "'subject': 'Actor:harbour-office' is not an entity id: 'Actor' is not a kind")]
    [InlineData("subject: actor:harbour-office", "subject: ▸harbour-office", "a colon between kind and slug is missing")]
    [InlineData("object: instrument:tide-table", "object: ▸instrument:Tide", "a slug has only a–z, 0–9 and hyphens")]
    [InlineData("predicate: OPERATES", "predicate: ▸OPERATE", "'OPERATE' is not a predicate of the vocabulary; did you mean OPERATES?")]
    [InlineData("asks: USES", "asks: ▸USE", "'asks': 'USE' is not a predicate of the vocabulary; did you mean USES?")]
    [InlineData("validFrom: 2016", "validFrom: ▸2018-02-30", "'2018-02-30' is not an EDTF date")]
    [InlineData("validFrom: 2016", "validFrom: ▸24 January 2018", "is not an EDTF date")]
    [InlineData("period: 2017", "period: ▸2017-13", "'quantity.period': '2017-13' is not an EDTF date")]
    [InlineData("low: 100", "low: ▸a hundred", "'quantity.low': 'a hundred' is not a decimal number")]
    [InlineData("low: 100", "low: ▸1e999", "is not a decimal number")]
    [InlineData("modality: urged", "modality: ▸wanted", "'wanted' is not a modality (occurred, ongoing,")]
    [InlineData("validFrom: 2016", "colour: ▸red", "'colour': unknown member")]
    [InlineData("printed: by the summer", "print: ▸by the summer", "'evidence[0].print': unknown member; did you mean printed?")]
    [InlineData("validFrom: 2016", "validFrom:▸", "'validFrom' has no value")]
    [InlineData("validFrom: 2016", "validFrom: ▸null", "'validFrom' has no value")]
    [InlineData("validFrom: 2016", "validFrom: ▸Null", "'validFrom' has no value")]
    [InlineData("validFrom: 2016", "validFrom: ▸\"\"", "'validFrom' has no value")]
    [InlineData("about: [instrument:tide-table]", "about: [instrument:tide-table, ▸null]", "an item of the list has no value")]
    [InlineData("validFrom: 2016", "id: ▸operates:0123456789abcdef", "'id': is computed")]
    [InlineData("validFrom: 2016", "type: ▸statement", "'type': is computed")]
    [InlineData("validFrom: 2016", "partial: ▸yes", "'partial' is true or left out")]
    [InlineData("paragraph: 2", "paragraph: ▸two", "'paragraph' is a whole number from 1 on")]
    [InlineData("paragraph: 2", "paragraph: ▸0", "'paragraph' is a whole number from 1 on")]
    [InlineData("paragraph: 2", "footnote: ▸-1", "'footnote' is a whole number from 1 on")]
    [InlineData("paragraph: 2", "sentence: ▸first", "'sentence' is a whole number from 1 on")]
    [InlineData("paragraph: 2", "sentence:▸", "'sentence' has no value")]
    [InlineData("paragraph: 2", "sentence: ▸[2]", "a whole number is expected")]
    [InlineData("fingerprints: [sha256:eea02f5e14dedb20]", "fingerprints: [▸md5:bef65ad66fde23ce]", "is not a fingerprint (sha256: and 16 hex digits)")]
    [InlineData("fingerprints: [sha256:eea02f5e14dedb20]", "fingerprints: ▸sha256:eea02f5e14dedb20", "'evidence[0].fingerprints': is not a list")]
    [InlineData("about: [instrument:tide-table]", "about: ▸instrument:tide-table", "'about': is not a list")]
    [InlineData("about: [instrument:tide-table]", "about: [instrument:tide-table, ▸tide-act]", "'about[1]': 'tide-act' is not an entity id")]
    [InlineData("validFrom: 2016", "validFrom: ▸[2016]", "'validFrom': is of another form")]
    [InlineData("validFrom: 2016", "validFrom: ▸{year: 2016}", "'validFrom': is of another form")]
    [InlineData("quantity: {low: 100, unit: person, period: 2017}", "quantity: ▸100", "'quantity': is of another form")]
    [InlineData("printed: by the summer", "evidence[0]: {printed: by the summer}", "unknown member")]
    [InlineData("printed: by the summer", "▸[printed]: by the summer", "a member's name is not a plain word")]
    [InlineData("\n  modality: urged", "", "'modality': is missing")]
    public void A_value_outside_its_rule_is_refused_where_it_stands(string old, string by, string message) =>
        Refused("report/statements.yaml", old, by, "SG1003", message);

    [Theory]
    [InlineData("evidence: ▸[]", "'evidence': is missing: a statement without evidence does not exist")]
    [InlineData("evidence: ▸{url: \"https://journal.example\"}", "'evidence': is not a list")]
    [InlineData("evidence: ▸here", "'evidence': is not a list")]
    [InlineData("evidence: [▸[{url: \"https://journal.example\"}]]", "'evidence[0]': is of another form")]
    [InlineData("evidence: [▸here]", "'evidence[0]': is of another form")]
    [InlineData("evidence:▸", "'evidence' has no value")]
    public void Evidence_of_the_wrong_form_is_refused(string evidence, string message) => Refused(
        "web/statements.yaml", "subject: event:tide-act-published\n  predicate: OCCURS\n  when: 2018-01-10\n  modality: occurred\n  evidence:\n    - {document: document:journal, saidOn: 2018-02-01, url: \"https://journal.example/1\"}",
        "subject: event:tide-act-published\n  predicate: OCCURS\n  when: 2018-01-10\n  modality: occurred\n  " + evidence, "SG1003", message);

    [Theory]
    [InlineData("actor.yaml", "- id: actor:pilots", "- ▸actor:pilots\n- id: actor:pilots", "an item of the list is not a mapping")]
    [InlineData("actor.yaml", "name: the pilots", "label: ▸the pilots", "'label': unknown member")]
    [InlineData("actor.yaml", "  name: the pilots\n", "", "'name': is missing")]
    [InlineData("actor.yaml", "status: verified", "status: ▸sure", "'sure' is not verified or derived")]
    [InlineData("actor.yaml", "name: the pilots", "name: the pilots\n  aliases: [{text: pilots, lang: en, context: ▸no}]", "'context' is true or left out")]
    [InlineData("actor.yaml", "name: the pilots", "name: the pilots\n  kind: ▸Place", "'kind': 'Place' does not fit the id, which says Actor")]
    public void A_broken_entity_is_refused(string file, string old, string by, string message) =>
        Refused("entities/" + file, old, by, "SG1003", message);

    [Theory]
    [InlineData("title: Report on the tides\n", "", "'title': is missing")]
    [InlineData("title: Report on the tides", "title:▸", "'title' has no value")]
    [InlineData("title: Report on the tides", "title: ▸null", "'title' has no value")]
    [InlineData("title: Report on the tides", "title: ▸~", "'title' has no value")]
    [InlineData("title: Report on the tides", "title: ▸!!null \"\"", "'title' has no value")]
    [InlineData("title: Report on the tides", "title: ▸\" \"", "'title': has no text")]
    [InlineData("document: document:report", "document: ▸NULL", "'document' has no value")]
    [InlineData("date: 2018-01-24", "date: ▸Null", "'date' has no value")]
    [InlineData("renderings: [report.md, report.old.md]", "renderings: ▸null", "'renderings' has no value")]
    [InlineData("renderings: [report.md, report.old.md]", "renderings: [report.md, ▸~]", "an item of the list has no value")]
    [InlineData("OPERATES: 1", "OPERATES: ▸null", "'OPERATES' has no value")]
    [InlineData("status: verified", "status: ▸~", "'status' has no value")]
    [InlineData("title: Report on the tides", "title: Tides\n▸author: us", "unknown member 'author' (known: date, document, expected,")]
    [InlineData("document: document:report", "document: ▸report", "'document': 'report' is not an entity id")]
    [InlineData("date: 2018-01-24", "date: ▸2018-01-32", "'date': '2018-01-32' is not an EDTF date")]
    [InlineData("renderings: [report.md, report.old.md]", "renderings: ▸report.md", "'renderings': is not a list")]
    [InlineData("renderings: [report.md, report.old.md]", "renderings: [report.md, ▸[report.old.md]]", "'renderings[1]': is missing")]
    [InlineData("renderings: [report.md, report.old.md]", "renderings: [▸../report.md]", "'renderings[0]': '../report.md' is not a plain file name")]
    [InlineData("renderings: [report.md, report.old.md]", "renderings: [report.md, ▸report.pdf]", "is not a plain file name that ends in .md or .txt")]
    [InlineData("OPERATES: 1", "OPERATES: ▸one", "'expected.statements.OPERATES': 'one' is not a whole number")]
    [InlineData("OPERATES: 1", "OPERATE: ▸1", "the vocabulary has no OPERATE")]
    [InlineData("Document: 1", "Documents: ▸1", "the vocabulary has no Documents")]
    [InlineData("  entities:\n    Document: 1", "  things: ▸1", "counts are expected of statements and entities")]
    [InlineData("status: verified", "status: ▸sure", "'identifiers[0].status': 'sure' is not verified or derived")]
    [InlineData("scheme: document, ", "", "'identifiers[0].scheme': is missing")]
    public void A_broken_manifest_is_refused(string old, string by, string message)
    {
        _dataset.Change("report/source.yaml", old, by);
        var found = _dataset.Load().Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("SG1003");
        if (by.Contains('▸', StringComparison.Ordinal)) found.At.ShouldBe(_dataset.Marked);
        found.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("asOf: 2018-12-31", "asOf: ▸2018-12", "'asOf': '2018-12' is not a day (yyyy-mm-dd)")]
    [InlineData("release: 1.0.0\n", "", "'release': is missing")]
    [InlineData("dataset: tides", "▸name: tides", "unknown member 'name'")]
    public void A_broken_header_is_refused_and_nothing_is_said_to_lie_after_its_day(string old, string by, string message) =>
        Refused("dataset.yaml", old, by, "SG1003", message);

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(_dataset.PathOf("report/statements.yaml"));
        File.Delete(_dataset.PathOf("dataset.yaml"));
        Faults().ShouldBe(["dataset.yaml:1:1: error SG1001: there is no such file", "report/statements.yaml:1:1: error SG1001: there is no such file"]);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_of_a_source_is_told()
    {
        File.Delete(_dataset.PathOf("report/entities.yaml"));
        Directory.CreateDirectory(_dataset.PathOf("report/entities.yaml"));
        Faults().ShouldContain(fault => fault.StartsWith("report/entities.yaml:1:1: error SG1001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_not_passed_over()
    {
        File.Delete(_dataset.PathOf("entities/actor.yaml"));
        Directory.CreateDirectory(_dataset.PathOf("entities/actor.yaml"));
        Faults().ShouldContain(fault => fault.StartsWith("entities/actor.yaml:1:1: error SG1001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("report/source.yaml", "report/sources.yaml", "report/source.yaml:1:1: error SG1001: there is no such file")]
    [InlineData("report/entities.yaml", "report/entity.yaml", "report/entity.yaml:1:1: error SG1001: a file of this name is not read here, only source.yaml, entities.yaml, statements.yaml, text.yaml")]
    [InlineData("entities/actor.yaml", "entities/actor.yml", "entities/actor.yml:1:1: error SG1001: a file of this name is not read here, only NAME.yaml")]
    public void A_file_under_a_name_that_nobody_reads_is_not_passed_over(string file, string name, string fault)
    {
        File.Move(_dataset.PathOf(file), _dataset.PathOf(name));
        Faults().ShouldContain(fault);
    }

    [Fact]
    public void What_is_not_UTF_8_is_refused()
    {
        var text = _dataset.Read("entities/actor.yaml");
        File.WriteAllBytes(_dataset.PathOf("entities/actor.yaml"), Encoding.Latin1.GetBytes(text.Replace("pilots", "pilotés", StringComparison.Ordinal)));
        Faults().ShouldBe(["entities/actor.yaml:1:1: error SG1001: the file is not UTF-8"]);
        File.WriteAllText(_dataset.PathOf("entities/actor.yaml"), text, Encoding.Unicode);
        Faults().ShouldBe(["entities/actor.yaml:1:1: error SG1001: the file is not UTF-8"]);
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_refused_unread()
    {
        using (var file = File.OpenWrite(_dataset.PathOf("report/statements.yaml"))) file.SetLength(100L * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Faults().ShouldBe(["report/statements.yaml:1:1: error SG1001: the file is larger than 32 MB"]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16L * 1024 * 1024);
    }

    [Fact]
    public void A_small_file_cannot_grow_by_aliases_or_contain_itself()
    {
        var bomb = new StringBuilder("- a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) bomb.Append($"  a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        _dataset.Write("report/statements.yaml", bomb.ToString());
        Faults().ShouldHaveSingleItem().ShouldStartWith("report/statements.yaml:1:7: error SG1002: anchors and aliases are not read");
        _dataset.Write("report/statements.yaml", "- &me [*me]\n");
        Faults().ShouldHaveSingleItem().ShouldStartWith("report/statements.yaml:1:3: error SG1002: anchors and aliases are not read");
        _dataset.Write("report/statements.yaml", new string('[', 100_000));
        Faults().ShouldHaveSingleItem().ShouldStartWith("report/statements.yaml:1:17: error SG1002: the file is nested deeper than 16 levels");
    }

    [Theory]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void CRLF_and_a_byte_order_mark_are_accepted_on_purpose(string lineEnd, bool mark)
    {
        var plain = Ids();
        foreach (var path in Directory.GetFiles(_dataset.Folder, "*.yaml", SearchOption.AllDirectories))
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", lineEnd, StringComparison.Ordinal), new UTF8Encoding(mark));
        Ids().ShouldBe(plain);
        Faults().ShouldBeEmpty();
        _dataset.Change("report/statements.yaml", "OPERATES", "▸OPERATE").ShouldHave("error SG1003", "did you mean OPERATES?");
    }

    [Fact]
    public void All_faults_are_told_in_one_run()
    {
        _dataset.Change("report/statements.yaml", "OPERATES", "OPERATE").Change("report/statements.yaml", "modality: urged", "modality: wanted")
            .Change("entities/actor.yaml", "name: the pilots", "label: the pilots").Change("web/source.yaml", "licence", "license");
        Faults().Select(fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)])
            .ShouldBe(["entities/actor.yaml:8:10", "report/statements.yaml:3:14", "report/statements.yaml:15:13", "web/source.yaml:3:1"]);
    }

    private void Refused(string file, string old, string by, string code, string message)
    {
        _dataset.Change(file, old, by);
        var found = DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.ShouldHaveSingleItem();
        found.Severity.ShouldBe(Severity.Error);
        found.Code.ShouldBe(code);
        if (by.Contains('▸', StringComparison.Ordinal)) found.At.ShouldBe(_dataset.Marked, found.ToString());
        found.Message.ShouldContain(message);
    }

    private List<string> Faults() => [.. DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.Select(fault => fault.ToString())];

    private List<string> Ids() => [.. _dataset.Load().Entities.Select(located => located.Value.Id.ToString()).Concat(_dataset.Load().Statements.Select(located => located.Value.Id))];
}
