using System.Security.Cryptography;
using System.Text;
using CsCheck;
using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Documents;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class FingerprintTests
{
    /// <summary>The table of docs/data-model.md: number, rendering, printed text, footnotes, normalised form, fingerprint.</summary>
    public static TheoryData<string, string, string, string, string> Vectors { get; } =
    [
        .. File.ReadLines(Path.Combine(Requirement.Repository, "docs", "data-model.md"))
            .SkipWhile(line => line != "## Fingerprints")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2]))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[2..7].Select(cell => cell.Trim('`')).ToArray())
            .Select(cells => new TheoryDataRow<string, string, string, string, string>(cells[0], cells[1], cells[2], cells[3], cells[4])),
    ];

    [Fact]
    public void There_are_twenty_vectors() => Vectors.Count.ShouldBe(20);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_vectors_of_the_documentation_hold(string rendering, string printed, string notes, string normalised, string fingerprint)
    {
        var sentence = Read(rendering, printed, notes).AllSentences().ShouldHaveSingleItem();
        Fingerprint.Normalise(sentence.Text).ShouldBe(normalised);
        sentence.Fingerprint.ToString().ShouldBe(fingerprint);
    }

    [Fact]
    public void What_is_printed_can_be_parsed_back() =>
        Gen.String.Sample(text => Fingerprint.Parse(Fingerprint.Of(text).ToString()).ShouldBe(Fingerprint.Of(text)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256:")]
    [InlineData("sha256:0123456789abcde")]
    [InlineData("sha256:0123456789abcdef0")]
    [InlineData("sha256:0123456789ABCDEF")]
    [InlineData("sha256:0123456789abcdeg")]
    [InlineData("sha512:0123456789abcdef")]
    [InlineData(" sha256:0123456789abcdef")]
    public void Other_texts_are_refused(string? text) => Fingerprint.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_refusal_says_what_a_fingerprint_is() =>
        Should.Throw<FormatException>(() => Fingerprint.Parse("abc")).Message.ShouldBe("'abc' is not a fingerprint: sha256: and 16 lower-case hex digits.");

    [Theory]
    [InlineData("\uFB01nal", "final")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u1E9B\u0323", "ṩ")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("a\u0315\u0300\u05AE\u0300\u0062", "à\u05AE\u0300\u0315b")]
    [InlineData("\uFF21\u00BD\u00B2\u2122", "A1\u20442" + "2TM")]
    public void The_compatibility_form_is_that_of_Unicode(string text, string expected) => CompatibilityForm.Of(text).ShouldBe(expected);

    /// <summary>
    /// For each character c the line NFKC('a' + c + U+0323 U+0301), hashed. The expected value is that of ICU with Unicode 17
    /// (JavaScript's <c>normalize('NFKC')</c> in Node 20.20).
    /// </summary>
    [Fact]
    [Slow]
    public void The_compatibility_form_is_that_of_ICU_for_every_character()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var code = 0x20; code < 0x110000; code++)
        {
            if (code is < 0xD800 or > 0xDFFF) hash.AppendData(Encoding.UTF8.GetBytes(CompatibilityForm.Of("a" + new Rune(code) + "\u0323\u0301") + "\n"));
        }

        Convert.ToHexStringLower(hash.GetHashAndReset()).ShouldBe("2e752061ca095687da18c65605c176ed4f2d542735a3c5d113e0b8138851a2ec");
    }

    private static Rendering Read(string rendering, string printed, string notes)
    {
        var numbers = notes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var lines = printed.Replace("⏎", "\n", StringComparison.Ordinal).Replace("⟨U+0301⟩", "\u0301", StringComparison.Ordinal);
        return rendering == "md"
            ? DocumentReader.ReadText("a.md", lines + "\n\n" + string.Join("\n\n", numbers.Select(number => $"<sup>{number}</sup> Note.")))
            : DocumentReader.ReadText("a.txt", lines + "\n" + (numbers.Length == 0 ? "" : Text.BlankRule + "\n" + string.Join('\n', numbers.Select(number => $"{number}  Note."))));
    }
}
