using SecurityGraph.Model.Names;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Names;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Zuzana Čaputová", "zuzana caputova")]
    [InlineData("GYŐR", "gyor")]
    [InlineData("Straße", "strasse")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Þingvellir, Æ", "thingvellir ae")]
    [InlineData("eu-LISA", "eu lisa")]
    [InlineData("  (EU) 2018/1240 ", "eu 2018 1240")]
    [InlineData("Europol's", "europol s")]
    [InlineData("COM(2016)\u00A0731", "com 2016 731")]
    [InlineData("ＥＴＩＡＳ", "etias")]
    [InlineData("Ⅳ ﬁle", "iv file")]
    [InlineData("Αθήνα", "athina")]
    [InlineData("— ?!", "")]
    [InlineData("", "")]
    public void A_name_is_words_of_letters_and_digits(string name, string folded) => Folding.Fold(name).ShouldBe(folded);

    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("Č", "C\u030C")]
    [InlineData("ő", "o\u030B")]
    [InlineData("ṩ", "s\u0323\u0307")]
    [InlineData("Å", "A\u030A")]
    public void Composed_and_decomposed_fold_alike(string composed, string decomposed) =>
        Folding.Fold(decomposed).ShouldBe(Folding.Fold(composed));

    [Fact]
    public void What_is_folded_stays_as_it_is() => CsCheck.Check.Sample(CsCheck.Gen.String, text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void No_text_crashes() => Folding.Fold("\uD800 \uDFFF\0").ShouldBe("");
}
