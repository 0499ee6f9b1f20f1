using SecurityGraph.Model.Exchange;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

public sealed class LineSplitterTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(16_222_784, false)] // 33,000,000 bytes, less than the buffer that has grown by then
    public void A_line_has_at_most_sixteen_megabytes(int more, bool isRead)
    {
        var bytes = new byte[LineSplitter.MaxLine + more + 1];
        Array.Fill(bytes, (byte)'a');
        bytes[^1] = (byte)'\n';
        var lines = new LineSplitter(new MemoryStream(bytes), "file");
        if (isRead) lines.Next(out _).ShouldBeTrue();
        else Should.Throw<ExchangeException>(() => lines.Next(out _)).Message.ShouldContain("a line is longer than 16 MB");
    }
}
