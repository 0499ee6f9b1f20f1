using SecurityGraph.Sources.Checking;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>What a dataset says of its sources, and how many of its statements rest on which.</summary>
public sealed class SourceClassRulesTests : IDisposable
{
    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [InlineData("subkind: webpage", "subkind: webpage\n  class: ▸offical_document", "'offical_document' is no class of sources: act, official_document, institution_page, established_secondary, weak; did you mean official_document?")]
    [InlineData("subkind: webpage", "subkind: webpage\n  class: ▸act", "by its address the page is weak: a work of the class act is a copy there ('copy: true')")]
    [InlineData("subkind: webpage", "subkind: webpage\n  identifiers:\n    - {scheme: url, value: \"https://eucrim.eu/1\", status: verified}\n  class: ▸institution_page", "by its address the page is established_secondary: a work")]
    [InlineData("subkind: webpage", "subkind: webpage\n  identifiers:\n    - {scheme: url, value: \"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A02018R1240-20210803\", status: verified}\n  class: ▸act", "a consolidated text is no act")]
    [InlineData("subkind: webpage", "subkind: webpage\n  identifiers:\n    - {scheme: url, value: \"http://data.europa.eu/eli/reg/2018/1240/2021-08-03\", status: verified}\n  class: ▸act", "a consolidated text is no act")]
    [InlineData("subkind: webpage", "subkind: webpage\n  copy: ▸true", "a copy has the class of its work: give its 'class'")]
    [InlineData("subkind: publication", "subkind: publication\n  class: ▸act", "only a document has a 'class': what Event is as a source, its subkind tells")]
    [InlineData("subkind: publication", "subkind: publication\n  copy: ▸true", "only a document has a 'copy'")]
    public void The_class_of_a_source_belongs_to_the_work(string old, string by, string message) =>
        _dataset.Change("web/entities.yaml", old, by).ShouldHave("error SG2008", message);

    [Theory]
    [InlineData("class: act\n  copy: true")]
    [InlineData("class: weak")]
    [InlineData("class: weak\n  copy: true")]
    [InlineData("identifiers:\n    - {scheme: url, value: \"https://eur-lex.europa.eu/1\", status: verified}\n  class: act")]
    [InlineData("identifiers:\n    - {scheme: url, value: \"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A32018R1240\", status: verified}\n  class: act")]
    [InlineData("identifiers:\n    - {scheme: url, value: \"http://data.europa.eu/eli/reg/2018/1240/oj\", status: verified}\n  class: act")]
    [InlineData("identifiers:\n    - {scheme: url, value: \"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A02018R1240-20210803\", status: verified}")]
    [InlineData("identifiers:\n    - {scheme: url, value: \"https://www.europol.europa.eu/1\", status: verified}\n  class: official_document")]
    [InlineData("identifiers:\n    - {scheme: url, value: \"https://eur-lex.europa.eu/1\", status: verified}\n  class: institution_page")]
    public void A_page_may_be_of_another_class_than_its_address(string by)
    {
        _dataset.Change("web/entities.yaml", "subkind: webpage", "subkind: webpage\n  " + by);
        DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void No_more_statements_rest_on_weak_sources_alone_than_the_dataset_allows()
    {
        _dataset.Append("dataset.yaml", "weakStatements: ▸3\n")
            .ShouldHave("error SG6002", "4 statements rest on weak sources alone, 3 may: cite a better source, or leave out what has none");
        _dataset.Change("web/statements.yaml", "    - {document: document:journal, saidOn: 2018-02-01, url: \"https://journal.example/2\"}\n- subject", "    - {document: document:journal, saidOn: 2018-02-01, url: \"https://journal.example/2\"}\n    - {document: instrument:tide-act, url: \"https://journal.example/2\"}\n- subject");
        var report = DatasetCheck.Run(_dataset.Load(), [], documents: null);
        report.Diagnostics.ShouldBeEmpty();
        report.Classes.Counts.Select(one => $"{one.Class} {one.Count}").ShouldBe(["act 1", "official_document 3", "institution_page 0", "established_secondary 0", "weak 3"]);
    }

    [Fact]
    public void Weak_sources_that_two_sources_bring_are_counted_once()
    {
        _dataset.Write("blog/source.yaml", "title: A blog\npublisher: B\nlicence: CC0-1.0\nexpected:\n  statements: {OCCURS: 1}\n");
        _dataset.Write("blog/statements.yaml", "- subject: event:tide-act-published\n  predicate: OCCURS\n  when: 2018-01-10\n  modality: occurred\n  evidence:\n    - {document: document:journal, url: \"https://journal.example/3\"}\n");
        DatasetCheck.Run(_dataset.Load(), [], documents: null).Classes.Weak.ShouldBe(4);
    }

    [Theory]
    [InlineData("weakStatements: ▸few\n", "'few' is not a whole number")]
    [InlineData("withdrawn:\n  - {id: uses:1, release: 1.1.0, reason: ▸wrong}\n", "unknown member (known: id, release, why)")]
    [InlineData("withdrawn:\n  - ▸{id: uses:1, release: 1.1.0}\n", "'withdrawn[0].why': is missing")]
    public void What_the_dataset_says_of_itself_has_a_form(string more, string message) => _dataset.Append("dataset.yaml", more).ShouldHave("error SG1003", message);

    [Fact]
    public void What_is_withdrawn_is_not_stated_again()
    {
        var id = _dataset.Load().Statements.First().Value.Id;
        _dataset.Append("dataset.yaml", $"withdrawn:\n  - id: ▸{id}\n    release: 1.1.0\n    why: It was wrong.\n")
            .ShouldHave("error SG6003", $"{id} is withdrawn, and stated at report/statements.yaml:2:3");
    }
}
