using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>The contract of reading everything.</summary>
public abstract class EverythingContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    [Fact]
    public async Task Everything_comes_as_it_was_written_in_the_order_of_the_format()
    {
        var graph = SmallGraph.Graph with
        {
            Mentions = [new Mention(EntityId.Parse("actor:eu-lisa"), EntityId.Parse("document:report"), "II", 3)],
            Links = [new Link(LinkKind.DifferentFrom, "actor:eu-lisa", "actor:europol", "us", "two agencies", new DateOnly(2026, 11, 24))],
            Withdrawn = [new Withdrawn("uses:0123456789abcdef", "2026.12.0", "misread")],
            Coverage = [new SectionCoverage(EntityId.Parse("document:report"), "II", 12, 9) { Reasons = new Dictionary<string, int> { ["nobody acts"] = 3 } }],
        };
        using var written = new MemoryStream();
        graph.WriteTo(written);
        (await Exported(graph)).ShouldBe(Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public async Task Of_statements_that_were_withdrawn_the_reason_is_found_by_their_ids()
    {
        Withdrawn[] withdrawn = [new("uses:0123456789abcdef", "2026.12.0", "misread"), new("uses:fedcba9876543210", "2026.11.0", "invented")];
        var store = Opened(SmallGraph.Graph with { Withdrawn = withdrawn });
        (await store.FindWithdrawn(["uses:fedcba9876543210", SmallGraph.Graph.Statements[0].Id, "uses:0123456789abcdef", "uses:0123456789abcdef"], TestContext.Current.CancellationToken)).ShouldBe(withdrawn);
        (await store.FindWithdrawn(["uses:ffffffffffffffff"], TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await store.FindWithdrawn([], TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_of_an_empty_graph_is_its_header()
    {
        using var written = new MemoryStream();
        var graph = new Graph(SmallGraph.Header, [], [], []);
        graph.WriteTo(written);
        (await Exported(graph)).ShouldBe(Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public async Task Reading_everything_ends_where_nobody_wants_more()
    {
        using var enough = new CancellationTokenSource();
        var read = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Opened(SmallGraph.Graph).ReadEverything(enough.Token))
            {
                if (++read == 3) await enough.CancelAsync();
            }
        });
        read.ShouldBeLessThan(SmallGraph.Graph.Lines.Count());
    }

    private async Task<string> Exported(Graph graph)
    {
        using var stream = new MemoryStream();
        await ExchangeFileWriter.Write(stream, Opened(graph).ReadEverything(), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
