using CsCheck;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Loading;
using SecurityGraph.Store.Embedded.Snapshots;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Embedded;

/// <summary>What columns decide is what the lens decides, which is the one definition.</summary>
[Slow]
public sealed class LensViewTests
{
    [Fact]
    public void Columns_and_the_lens_agree_on_every_statement() =>
        Gen.Select(RandomGraph.Graph(12), RandomGraph.Lens).Sample(
            (graph, lens) =>
            {
                using var snapshot = SnapshotReader.Read(StoredLines.Of(graph), generation: 0);
                var view = new LensView(snapshot, lens);
                for (var position = 0; position < snapshot.Statements.Count; position++)
                    view.Shows(position).ShouldBe(snapshot.Lens.Apply(snapshot.StatementAt(position), lens) is not null);
            },
            iter: 2000);

    [Fact]
    public void Without_a_saying_day_the_lens_is_asked_for_nothing_but_what_no_rule_foresees() =>
        Gen.Select(RandomGraph.Graph(12), RandomGraph.Lens).Sample(
            (graph, lens) =>
            {
                using var snapshot = SnapshotReader.Read(StoredLines.Of(graph), generation: 0);
                var view = new LensView(snapshot, lens with { SaidBy = null, Sources = null });
                for (var position = 0; position < snapshot.Statements.Count; position++)
                {
                    _ = view.Shows(position);
                    if (!snapshot.Statements.Shapes[position].HasFlag(Shape.Odd)) view.AnewAt(position).ShouldBeNull();
                }
            },
            iter: 300);

    [Fact]
    public void Every_statement_is_found_by_its_id_and_read_from_its_line() =>
        RandomGraph.Graph(12).Sample(
            graph =>
            {
                using var snapshot = SnapshotReader.Read(StoredLines.Of(graph), generation: 0);
                snapshot.Statements.Count.ShouldBe(graph.Statements.Count);
                foreach (var statement in graph.Statements)
                {
                    StatementKey.TryParse(statement.Id, out var key).ShouldBeTrue();
                    key.ToString().ShouldBe(statement.Id);
                    Json.Line(snapshot.StatementAt(snapshot.Statements.Find(key))).ShouldBe(Json.Line(statement));
                }
                snapshot.Statements.Find(new StatementKey(0, 0)).ShouldBe(-1);
            },
            iter: 300);
}
