using SecurityGraph.Exports;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Exports;

public sealed class ExportFormatTests
{
    public static TheoryData<string> Formats => [.. SmallFiles.Keys];

    private static Dictionary<string, string> SmallFiles { get; } = Pictures.Files(Pictures.Of(SmallGraph.Graph).GetAwaiter().GetResult());

    /// <summary>A world in which statements of every class, with and without dates, about others and of events stand.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void The_small_world_in_each_format(string format) =>
        Approval.Matches($"tests/SecurityGraph.Tests/Exports/Small.approved.{format.Replace('/', '.')}", SmallFiles[format].Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public async Task One_picture_is_the_same_bytes_each_time_whatever_the_order_of_the_graph()
    {
        var turned = await Pictures.Of(SmallGraph.Compile(SmallGraph.Entities.Reverse(), SmallGraph.Statements.Reverse()));
        Pictures.Files(turned).ShouldBe(SmallFiles);
    }

    [Fact]
    public async Task Every_format_tells_how_the_graph_was_looked_at()
    {
        var lens = new Lens { AsOf = new DateOnly(2018, 1, 24), SaidBy = new DateOnly(2018, 2, 1) };
        var files = Pictures.Files(await Pictures.Of(SmallGraph.Graph, lens, "instrument:etias"));
        foreach (var (format, text) in files.Where(file => !file.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            text.ShouldContain("small", Case.Sensitive, format);
            text.ShouldContain("2026.1.0", Case.Sensitive, format);
            text.ShouldContain("What was so on 24 January 2018, said by 1 February 2018, by all sources.", Case.Sensitive, format);
            text.ShouldContain("The graph around instrument:etias, up to 1 relation away.", Case.Sensitive, format);
        }
    }

    [Fact]
    public async Task Mermaid_refuses_what_it_would_not_draw_and_writes_nothing_of_it()
    {
        var picture = await Pictures.Of(SmallGraph.Graph);
        var many = picture with { Edges = Enumerable.Repeat(picture.AllEdges()[0], 401).ToAsyncEnumerable(), EdgeCount = 401 };
        using var stream = new MemoryStream();

        (await Should.ThrowAsync<PictureTooLargeException>(() => Mermaid(many, stream))).Message.ShouldContain("at most 400 relations, and the picture has 401");
        var wordy = picture with { Nodes = [picture.Nodes[0] with { Entity = picture.Nodes[0].Entity with { Name = new string('x', 45_000) } }, .. picture.Nodes.Skip(1)] };
        (await Should.ThrowAsync<PictureTooLargeException>(() => Mermaid(wordy, stream))).Message.ShouldContain("at most 45000 characters");
        stream.Length.ShouldBe(0);

        static Task Mermaid(Picture picture, Stream stream) => ExportFormat.All.Single(format => format.Name == "mermaid").Files[0].Write(picture, stream);
    }

    [Fact]
    public async Task Kumu_tells_two_of_one_name_apart()
    {
        var picture = await Pictures.Of(SmallGraph.Compile([.. SmallGraph.Entities, SmallGraph.Named("actor:a", "Tide"), SmallGraph.Named("actor:b", "tide"), SmallGraph.Named("actor:c", "Ebb")], [Json.Say("actor:a COOPERATES_WITH actor:b")]));
        var files = Pictures.Files(picture);
        CsvRows.Read(files["csv-kumu/elements.csv"]).Skip(1).Take(3).Select(row => row[0]).ShouldBe(["Tide (actor:a)", "tide (actor:b)", "Ebb"]);
        CsvRows.Read(files["csv-kumu/connections.csv"])[1].Take(2).ShouldBe(["Tide (actor:a)", "tide (actor:b)"]);
    }
}
