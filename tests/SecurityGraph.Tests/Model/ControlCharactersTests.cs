using System.Text;
using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Names;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model;

public sealed class ControlCharactersTests
{
    [Theory]
    [InlineData("\u001b[31mred", "␛[31mred")]
    [InlineData("a\0b\bc", "a␀b␈c")]
    [InlineData("\u009b31m\u007f", "\uFFFD31m␡")]
    [InlineData("x\u202Ey\u2066z\u200F\u061C", "x\uFFFDy\uFFFDz\uFFFD\uFFFD")]
    [InlineData("one\r\ntwo\t", "one␍␊two␉")]
    [InlineData("\uFEFFa\uFFF9b\uFFFA\uFFFB", "\uFFFDa\uFFFDb\uFFFD\uFFFD")]
    [InlineData("La\udb40\udc41\udb40\udc7fmps", "La\uFFFD\uFFFD\uFFFD\uFFFDmps")]
    [InlineData("葛\udb40\udd00\udb40", "葛\udb40\udd00\udb40")]
    [InlineData("Prüm — «»  été 😀", "Prüm — «»  été 😀")]
    public void What_steers_a_terminal_is_shown_by_a_mark_of_the_same_width(string text, string shown) => ControlCharacters.Shown(text).ShouldBe(shown);

    [Theory]
    [InlineData("Lamps", null)]
    [InlineData("a\u202Eb", "U+202E")]
    [InlineData("La\udb40\udc41mps", "U+E0041")]
    [InlineData("\udb40\udc00", "U+E0000")]
    [InlineData("\udb40\udc7f\n", "U+E007F")]
    [InlineData("\uFEFFa", "U+FEFF")]
    [InlineData("a\uFFFAb", "U+FFFA")]
    [InlineData("葛\udb40\udd00", null)]
    [InlineData("\udb40", null)]
    public void The_first_of_them_is_named(string text, string? name) => ControlCharacters.FirstIn(text).ShouldBe(name);

    [Fact]
    public void Line_feeds_of_a_message_stay() => ControlCharacters.Shown("one\n\u001btwo\r\n", keepLines: true).ShouldBe("one\n␛two␍\n");

    [Fact]
    public void Every_character_of_its_categories_is_among_them()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
            ControlCharacters.All.Contains(c).ShouldBe(char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u206F') or '\u2028' or '\u2029' or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB'));
    }

    [Fact]
    public void Json_means_the_same_when_they_are_escaped()
    {
        var json = "{\n  \"a\": \"x\u202Ey\u009b\udb40\udc41😀\"\n}";
        var escaped = ControlCharacters.EscapedInJson(json);
        escaped.ShouldBe("{\n  \"a\": \"x\\u202ey\\u009b\\udb40\\udc41😀\"\n}");
        JsonDocument.Parse(escaped).RootElement.GetProperty("a").GetString().ShouldBe("x\u202Ey\u009b\udb40\udc41😀");
    }

    [Theory]
    [InlineData("Lamps", true)]
    [InlineData("\u200b\u00a0x\u202e", true)]
    [InlineData("é", true)]
    [InlineData("e\u0301", true)]
    [InlineData("—", true)]
    [InlineData("😀", true)]
    [InlineData("", false)]
    [InlineData(" \t\n", false)]
    [InlineData("\u200b", false)]
    [InlineData("\u00ad\u2028\ufeff", false)]
    [InlineData("\u3164\u2800\u115f", false)]
    [InlineData("\udb40\udc41\udb40\udc7f", false)]
    [InlineData("\u0301\ufe0f", false)]
    [InlineData("\u00a0\u3000\u2003", false)]
    [InlineData("\u0000\u009b", false)]
    public void A_text_is_seen_where_a_character_prints_something(string text, bool seen) => ControlCharacters.IsSeen(text).ShouldBe(seen);

    [Fact]
    public void An_exchange_file_has_none_and_gives_the_names_back_as_they_were()
    {
        var name = "Lamp\u001b]0;x\u0007 \u202Eoffice\u009b";
        using var stream = new MemoryStream();
        (SmallGraph.Graph with { Entities = [.. SmallGraph.Graph.Entities.Select(entity => entity with { Name = name })] }).WriteTo(stream);
        Encoding.UTF8.GetString(stream.ToArray()).Replace("\n", "", StringComparison.Ordinal).AsSpan().IndexOfAny(ControlCharacters.All).ShouldBe(-1);
        stream.Position = 0;
        Graph.Read(stream, "x").Entities.ShouldAllBe(entity => entity.Name == name);
    }
}
