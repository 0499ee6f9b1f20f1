using System.Globalization;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>What the classes of sources decide, where a store rolls statements up anew.</summary>
public abstract class SourceClassesContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    [Theory]
    [InlineData("2017", Modality.Planned, "2026")]
    [InlineData("2018", Modality.Planned, "2027")]
    [InlineData("2019", Modality.Planned, "2027")]
    [InlineData("2020", Modality.Occurred, "2020-01-07")]
    public void A_weak_source_decides_nothing_while_any_other_has_spoken(string by, Modality modality, string when)
    {
        var graph = SmallGraph.Compile(
            [
                SmallGraph.Named("event:start", "Start", "start_of_operation"), SmallGraph.Named("document:blog", "Blog", "webpage", identifiers: [("url", "https://blog.example/1")]),
                SmallGraph.Named("document:tracker", "Tracker", "webpage", identifiers: [("url", "https://www.eumonitor.eu/1")]),
                SmallGraph.Named("document:copy", "Copy of an act", "webpage", identifiers: [("url", "https://docs.example/1")]) with { Class = "act", Copy = true },
                SmallGraph.Named("document:later", "Later", "webpage", identifiers: [("url", "https://docs.example/2")]),
            ],
            [
                Json.Say("event:start OCCURS", """ "when":"2026","modality":"planned" """, "2017", "document:blog"),
                Json.Say("event:start OCCURS", """ "when":"2027","modality":"planned" """, "2018", "document:tracker"),
                Json.Say("event:start OCCURS", """ "when":"2019-01-07" """, "2019", "document:blog"),
                Json.Say("event:start OCCURS", """ "when":"2020-01-07" """, "2020", "document:copy"),
                Json.Say("event:start OCCURS", """ "modality":"denied" """, "2021", "document:later"),
            ]);
        var told = Open(graph).Of("event:start", new Lens { SaidBy = new DateOnly(int.Parse(by, CultureInfo.InvariantCulture), 12, 31) }).ShouldHaveSingleItem().Statement;
        (told.Modality, told.When?.ToString()).ShouldBe((modality, when));
    }
}
