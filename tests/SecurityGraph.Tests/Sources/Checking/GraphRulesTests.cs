using SecurityGraph.Model.Exchange;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>The rules of data files, kept by exchange files: each is found once, with the line and the member that break it.</summary>
public sealed class GraphRulesTests
{
    private const string Operates = "\"predicate\":\"OPERATES\",\"object\":\"instrument:tide-table\",\"validFrom\":\"2016\"";
    private const string InForce = "\"predicate\":\"OCCURS\",\"when\":\"2018-01-30\"";

    private readonly SmallExchangeFile _file = new();

    [Fact]
    public void A_file_without_a_fault_has_none() => _file.Faults().ShouldBeEmpty();

    [Theory]
    [InlineData("\"object\":\"actor:pilots\"", "\"object\":▸\"actor:pilot\"", "there is no entity actor:pilot; did you mean actor:pilots?")]
    [InlineData("\"about\":[\"instrument:tide-table\"]", "\"about\":[\"instrument:tide-table\",▸\"topic:astronomy\"]", "there is no entity topic:astronomy")]
    [InlineData(Operates, "\"predicate\":\"OPERATES\",\"object\":\"instrument:tide-table\",\"occasion\":▸\"event:storm\"", "there is no entity event:storm")]
    [InlineData("\"attributedTo\":\"actor:harbour-office\"", "\"attributedTo\":▸\"actor:harbour\"", "there is no entity actor:harbour")]
    public void An_unknown_id(string old, string by, string message) => _file.Change(old, by).ShouldHave("SG2002", message);

    [Theory]
    [InlineData("\"name\":\"the pilots\"", "\"name\":▸\"the \\u001b[31mpilots\"", "U+001B")]
    [InlineData("\"name\":\"the pilots\"", "\"name\":\"the pilots\",\"title\":▸\"pi\\u202Elots\"", "U+202E")]
    [InlineData("\"printed\":\"by the summer\"", "\"printed\":▸\"by the summer\\u0000\"", "U+0000")]
    [InlineData("\"licence\":\"CC0-1.0\"", "\"licence\":▸\"CC0\\u2066-1.0\"", "U+2066")]
    public void A_control_character_is_told_and_taken(string old, string by, string character)
    {
        GraphControlCharacters.In(_file.Read(), most: 9).Count.ShouldBe(0);
        _file.Change(old, by).Faults().ShouldBeEmpty();
        var (first, count) = GraphControlCharacters.In(_file.Read(), most: 9);
        count.ShouldBe(1);
        first.ShouldHaveSingleItem().At.ShouldBe(_file.Marked);
        first[0].ToString().ShouldContain("warning SG2006: ");
        first[0].Message.ShouldContain($"has the control character {character} in it");
        GraphControlCharacters.In(_file.Read(), most: 0).ShouldSatisfyAllConditions(found => found.First.ShouldBeEmpty(), found => found.Count.ShouldBe(1));
    }

    [Theory]
    [InlineData("\"value\":\"Q42\"", "\"value\":▸\"http://www.wikidata.org/entity/Q42\"", "SG2005", "write Q42, the canonical form of")]
    [InlineData("\"value\":\"Q42\"", "\"value\":▸\"forty-two\"", "SG2005", "'forty-two' is no identifier of the scheme wikidata: ")]
    [InlineData("\"subkind\":\"agency\"", "\"subkind\":▸\"agancy\"", "SG3004", "'agancy' is not a subkind: Actor has person, office, institution, agency,")]
    public void Rules_of_entities(string old, string by, string code, string message) => _file.Change(old, by).ShouldHave(code, message);

    [Theory]
    [InlineData(Operates, "\"predicate\":▸\"OPERATES\",\"object\":\"document:report\"", "SG3001", "not Actor(agency) → Document(report).")]
    [InlineData(Operates, "\"predicate\":\"OPERATES\",\"object\":\"instrument:tide-table\",\"stage\":▸\"published\"", "SG3002", "OPERATES has no 'stage'")]
    [InlineData("\"modality\":\"urged\"", "\"modality\":▸\"planned\"", "SG3002", "the modality of CALLS_ON is always urged")]
    [InlineData("\"printed\":\"by the summer\"", "\"modality\":▸\"planned\"", "SG3002", "the modality of CALLS_ON is always urged")]
    [InlineData("\"unit\":\"person\"", "\"unit\":▸\"persons\"", "SG3002", "'persons' is not one of %, authority,")]
    [InlineData("\"predicate\":\"CALLS_ON\",\"object\":\"actor:pilots\",\"about\":[\"instrument:tide-table\"]", "\"predicate\":▸\"CALLS_ON\",\"object\":\"actor:pilots\"", "SG3002", "CALLS_ON needs 'about'")]
    [InlineData("\"printed\":\"by the summer\"", "\"silent\":[\"due\",▸\"wehn\"]", "SG3002", "'wehn' is not one of when, validFrom,")]
    [InlineData("\"printed\":\"by the summer\"", "\"inferred\":[\"subject\",▸\"summary\"]", "SG3002", "'summary' is not the name of a member")]
    public void Rules_of_statements(string old, string by, string code, string message) => _file.Change(old, by).ShouldHave(code, message);

    [Theory]
    [InlineData(Operates, Operates + ",\"validTo\":▸\"2015-12\"", "the state ends (2015-12) before it begins (2016)")]
    [InlineData(Operates, "\"predicate\":\"OPERATES\",\"object\":\"instrument:tide-table\",\"when\":▸\"2016\"", "OPERATES is a state: its dates are 'validFrom' and 'validTo'")]
    [InlineData(Operates, Operates + ",\"due\":▸\"2018\"", "'due' stands only with 'asks' or modality required")]
    [InlineData("\"printed\":\"by the summer\"", "\"validFrom\":▸\"2018\"", "CALLS_ON is an event: its date is 'when'")]
    [InlineData(InForce, "\"predicate\":\"OCCURS\",\"when\":▸\"2019-01-01\"", "it occurred on 2019-01-01, after the dataset's day 2018-12-31")]
    public void Dates_fit_the_predicate_and_each_other_and_the_day_of_the_file(string old, string by, string message) => _file.Change(old, by).ShouldHave("SG4001", message);

    [Fact]
    public void Nobody_speaks_after_the_day_of_the_file() =>
        _file.Change("\"asOf\":\"2018-12-31\"", "\"asOf\":\"2018-01-31\"").Faults().Select(one => one.ToString()).ShouldBe(
            [.. new[] { 12, 13, 15, 16 }.Select(line => $"tides.jsonl:{line}: error SG4001: 'evidence[0].saidOn': it was said on 2018-02-01, after the dataset's day")]);

    [Theory]
    [InlineData("\"printed\":\"by the summer\"", "\"printed\":▸\"one two three four five six seven eight nine\"", "SG5004", "9 words are printed; at most 8 may be")]
    [InlineData("\"method\":\"curated\",\"printed\"", "\"method\":▸\"guessed\",\"printed\"", "SG3002", "'guessed' is not a method: curated, imported or rule:id@version")]
    [InlineData(InForce + ",\"modality\":\"occurred\",\"evidence\":[{\"document\":\"document:journal\",", InForce + ",\"modality\":\"occurred\",\"evidence\":[{\"document\":▸\"actor:pilots\",", "SG5001", "actor:pilots has no text")]
    [InlineData(InForce + ",\"modality\":\"occurred\",\"evidence\":[{\"document\":\"document:journal\",\"saidOn\":\"2018-02-01\",\"method\":\"curated\",\"url\":\"https://journal.example/2\"", InForce + ",\"modality\":\"occurred\",\"evidence\":[▸{\"document\":\"document:journal\",\"saidOn\":\"2018-02-01\",\"method\":\"curated\"", "SG5001", "without a fingerprint the evidence has a url")]
    public void Evidence_cites_a_place_that_can_be_looked_up(string old, string by, string code, string message) => _file.Change(old, by).ShouldHave(code, message);

    [Fact]
    public void What_is_wrong_in_three_ways_is_told_in_three_places()
    {
        _file.Append("""{"type":"entity","id":"actor:council","kind":"Actor","subkind":"institution","name":"Council"}""");
        _file.Append("""{"type":"statement","id":"x","subject":"document:report","predicate":"OPERATES","object":"actor:council","validFrom":"2019","validTo":"2017","modality":"ongoing","evidence":[{"document":"document:report","method":"hearsay","url":"https://example.eu/"}]}""");
        _file.Faults().Select(one => one.ToString().Split(" takes ")[0]).ShouldBe(
        [
            "tides.jsonl:18: error SG3001: 'predicate': OPERATES",
            "tides.jsonl:18: error SG4001: 'validTo': the state ends (2017) before it begins (2019)",
            "tides.jsonl:18: error SG3002: 'evidence[0].method': 'hearsay' is not a method: curated, imported or rule:id@version",
        ]);
    }

    [Fact]
    public void What_a_file_says_of_its_own_derivation_is_passed_over()
    {
        const string Adopts = """{"type":"statement","id":"x","subject":"actor:pilots","predicate":"ADOPTS","object":"procedure:tides","modality":"occurred","derived":true,"evidence":[{"document":"document:nowhere","method":"hearsay"}]}""";
        _file.Append("""{"type":"entity","id":"procedure:tides","kind":"Procedure","subkind":"cod","name":"Tides file"}""").Append(Adopts);
        _file.Faults().ShouldBeEmpty();
        GraphCheck.Keep(_file.Read()).Kept.Statements.ShouldAllBe(statement => !statement.Derived);

        _file.Change("\"predicate\":\"ADOPTS\"", "\"predicate\":▸\"ADOPTS\"").Change(",\"derived\":true", "").Change("document:nowhere\",\"method\":\"hearsay\"", "document:report\",\"method\":\"curated\",\"url\":\"https://example.eu/\"");
        _file.ShouldHave("SG3003", "ADOPTS on a procedure follows from a stage event");
    }

    [Fact]
    public void An_id_of_an_earlier_release_names_its_entity()
    {
        _file.Change("\"object\":\"actor:pilots\"", "\"object\":\"actor:pilot\"").Change("\"id\":\"actor:pilots\"", "\"id\":\"actor:pilots\",\"formerIds\":[\"actor:pilot\"]");
        _file.Faults().ShouldBeEmpty();
        // Left out, it is known by none of its ids.
        _file.Change("\"subkind\":\"group\"", "\"subkind\":\"grope\"");
        GraphCheck.Keep(_file.Read()).LeftOut.ToString().ShouldBe("1 statement (SG2002 1), 1 entity (SG3004 1)");
    }

    [Fact]
    public void Two_documents_of_which_one_knows_the_beginning_and_the_other_an_earlier_end_are_no_fault()
    {
        var end = ",\"inferred\":[\"validFrom\"]}]}\n{\"type\":\"statement\",\"id\":\"stage-of:0";
        _file.Change(end, end.Replace("}]}", ",\"silent\":[\"validTo\"]},{\"document\":\"document:journal\",\"method\":\"curated\",\"silent\":[\"validFrom\"],\"url\":\"https://journal.example/3\"}]}", StringComparison.Ordinal));
        _file.Change("\"validFrom\":\"2016\"", "\"validFrom\":\"2016\",\"validTo\":\"2015\"").Faults().ShouldBeEmpty();
        _file.Change("\"silent\":[\"validFrom\"]", "\"validTo\":▸\"2014\"").ShouldHave("SG4001", "the state ends (2014) before it begins (2016)");
    }

    [Fact]
    public void Two_evidences_that_say_the_same_wrong_thing_are_one_fault()
    {
        const string Cited = "\"evidence\":[{\"document\":\"document:journal\",\"saidOn\":\"2018-02-01\",\"method\":\"curated\",\"url\":\"https://journal.example/2\"}";
        var occurs = InForce + ",\"modality\":\"occurred\",";
        _file.Change(occurs + Cited, occurs.Replace("\"2018-01-30\"", "\"2018-01-30\",\"validFrom\":▸\"2018\"", StringComparison.Ordinal) + Cited + ",{\"document\":\"document:report\",\"method\":\"curated\",\"when\":\"2018\",\"url\":\"https://journal.example/4\"}");
        _file.ShouldHave("SG4001", "OCCURS is an event: its date is 'when'");
    }

    [Fact]
    public void The_valid_part_is_kept_and_names_nothing_that_is_left_out()
    {
        // An entity, what names it, what breaks a rule itself, and a link to one of them.
        _file.Change("\"value\":\"Q42\"", "\"value\":\"forty-two\"").Change(InForce, InForce.Replace("2018-01-30", "2019", StringComparison.Ordinal))
            .Append("""{"type":"link","kind":"DIFFERENT_FROM","from":"actor:harbour-office","to":"actor:pilots","by":"us","why":"two","on":"2018-02-01"}""")
            .Append("""{"type":"link","kind":"DIFFERENT_FROM","from":"instrument:tide-act","to":"instrument:tide-table","by":"us","why":"two","on":"2018-02-01"}""")
            .Append("""{"type":"mention","entity":"actor:harbour-office","document":"document:report","section":"1","count":2}""")
            .Append("""{"type":"mention","entity":"actor:pilots","document":"document:report","section":"1","count":2}""")
            .Append("""{"type":"coverage","document":"document:report","section":"1","sentences":3,"cited":3}""");
        var (kept, left) = GraphCheck.Keep(_file.Read());
        left.ToString().ShouldBe("3 statements (SG2002 2, SG4001 1), 1 entity (SG2005 1), 1 link, 1 mention");
        (kept.Entities.Count, kept.Statements.Count, kept.Links.Count, kept.Mentions.Count, kept.Coverage.Count).ShouldBe((7, 4, 1, 1, 1));
        using var stream = new MemoryStream();
        GraphCompiler.Compile(kept).WriteTo(stream);
        stream.Position = 0;
        Graph.Read(stream, "kept").Statements.Count.ShouldBe(4);
    }

    [Fact]
    public void Of_a_file_without_a_fault_all_is_kept()
    {
        var (kept, left) = GraphCheck.Keep(_file.Read());
        left.IsEmpty.ShouldBeTrue();
        (kept.Entities.Count, kept.Statements.Count).ShouldBe((8, 7));
    }

    [Fact]
    public void The_first_faults_are_told_and_all_are_counted()
    {
        _file.Change("\"asOf\":\"2018-12-31\"", "\"asOf\":\"2018-01-31\"");
        var (first, count) = GraphCheck.Run(_file.Read(), most: 3);
        (first.Count, count).ShouldBe((3, 4));
        first[2].At.Line.ShouldBe(15);
    }

    [Fact]
    public void A_value_of_any_length_makes_a_message_of_some_length() =>
        _file.Change("\"method\":\"curated\",\"printed\"", $"\"method\":\"{new string('x', 100_000)}\",\"printed\"").Faults().ShouldHaveSingleItem().Message.Length.ShouldBeLessThan(200);

    [Fact]
    public void The_bundled_dataset_exported_keeps_every_rule()
    {
        using var stream = new MemoryStream();
        BundledDataset.Compiled.WriteTo(stream);
        stream.Position = 0;
        var file = Graph.ReadFile(stream, "bundled.jsonl");
        file.Graph.Statements.Count(statement => statement.Derived).ShouldBeGreaterThan(10);
        GraphCheck.Run(file, most: 20).First.Select(one => one.ToString()).ShouldBeEmpty();
    }
}
