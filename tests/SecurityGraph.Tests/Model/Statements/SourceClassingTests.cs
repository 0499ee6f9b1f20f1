using SecurityGraph.Model.Statements;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Statements;

public sealed class SourceClassingTests
{
    private static Entity Page(string address, string sourceClass = "", bool copy = false) =>
        SmallGraph.Named("document:page", "Page", "webpage", identifiers: [("url", address)]) with { Class = sourceClass, Copy = copy };

    private static string? ClassOf(Entity entity) => SourceClassing.ClassOf(entity)?.Name;

    [Fact]
    public void Of_a_page_its_address_tells() => ClassOf(Page("https://www.europol.europa.eu/history")).ShouldBe("institution_page");

    [Fact]
    public void A_page_without_an_address_is_weak() => ClassOf(SmallGraph.Named("document:page", "Page", "webpage")).ShouldBe("weak");

    [Fact]
    public void The_class_belongs_to_the_work_wherever_it_was_read() => ClassOf(Page("https://docs.example/1", "official_document", copy: true)).ShouldBe("official_document");

    [Fact]
    public void Of_a_document_the_subkind_tells_unless_its_author_is_no_institution()
    {
        var report = SmallGraph.Named("document:report", "Report", "report");
        ClassOf(report).ShouldBe("official_document");
        ClassOf(report with { Class = "established_secondary" }).ShouldBe("established_secondary");
    }

    [Theory]
    [InlineData("actor:a", "agency")]
    [InlineData("instrument:i", "it_system")]
    [InlineData("document:d", "")]
    public void What_has_no_text_has_no_class(string id, string subkind) => ClassOf(SmallGraph.Named(id, "A", subkind)).ShouldBeNull();

    /// <summary>docs/data-model.md, Evidence and roll-up.</summary>
    [Fact]
    public void From_the_most_binding_to_the_weak()
    {
        Entity[] documents =
        [
            SmallGraph.Named("instrument:act", "Act", "legal_act"),
            SmallGraph.Named("document:com", "Report", "progress_report"),
            SmallGraph.Named("document:press", "Press release", "press_release"),
            Page("https://www.europol.europa.eu/history"),
            Page("https://eucrim.eu/news"),
            Page("https://blog.example/1"),
        ];
        documents.Select(SourceClassing.BindingOf).ShouldBe([5, 4, 3, 2, 1, 0]);
        SourceClassing.BindingOf(Page("https://docs.example/1", "act", copy: true)).ShouldBe(5);
        SourceClassing.BindingOf(Page("https://docs.example/1", "official_document", copy: true)).ShouldBe(3);
        SourceClassing.BindingOf(null).ShouldBe(0);
    }
}
