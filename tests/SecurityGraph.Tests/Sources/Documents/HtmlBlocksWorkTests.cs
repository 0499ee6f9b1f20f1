using System.Collections;
using SecurityGraph.Sources.Documents.Markdown;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Four times the HTML is four times the work: counted, because a measured time says as much of the machine.</summary>
public sealed class HtmlBlocksWorkTests
{
    private const int Lines = 500; // more than a row may have
    private const double MostOfFour = 5;

    [Theory]
    [InlineData("<h2>Lamps are lit")]
    [InlineData("<caption>Lamps are lit")]
    [InlineData("<tr><td>Lamps are lit")]
    [InlineData("<ul><li>Lamps are lit")]
    [InlineData("<tr><td>Lamps</td><td>lit</td></tr>")]
    [InlineData("<p>Lamps <h2> are <caption> lit")]
    public void Lines_are_looked_at_a_bounded_number_of_times(string line)
    {
        var looks = Looks(line, Lines);
        looks.ShouldBeLessThan(Lines * 1000);
        Looks(line, 4 * Lines).ShouldBeLessThanOrEqualTo((long)(MostOfFour * looks));
    }

    [Theory]
    [InlineData("<h2>Lamps are lit")]
    [InlineData("<tr><td>Lamps</td><td>lit")]
    [InlineData("<table><caption>Lamps</caption><tr><td>lit</td></tr></table>")]
    [InlineData("<ul><li>Lamps are lit")]
    [InlineData("</td></tr></table>")]
    [InlineData("<tr>")]
    public void Memory_grows_as_the_text_does(string piece)
    {
        foreach (var between in new[] { "\n", " " })
        {
            Allocated(piece, between, 1);
            var once = Allocated(piece, between, Lines);
            Allocated(piece, between, 4 * Lines).ShouldBeLessThan((long)(MostOfFour * once), $"'{between}'");
        }
    }

    private static long Looks(string line, int count)
    {
        var lines = new CountedList([.. Enumerable.Repeat(line, count)]);
        var html = new HtmlBlocks(lines, new BlockCollector(), (_, _, _) => { }, (_, _) => { });
        for (var i = 0; i < count; i++) html.TryRead(line, i);
        html.End();
        return count + lines.Looks;
    }

    private static long Allocated(string piece, string between, int count)
    {
        var text = string.Join(between, Enumerable.Repeat(piece, count)) + "\n\nThe end.";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Text.Markdown(text).Sections.ShouldNotBeEmpty();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class CountedList(string[] lines) : IReadOnlyList<string>
    {
        public long Looks { get; private set; }

        public int Count => lines.Length;

        public string this[int index]
        {
            get
            {
                Looks++;
                return lines[index];
            }
        }

        public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)lines).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
