using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Oj_references
{
    [Theory]
    [InlineData("OJ L 135, 22.5.2019, p. 1-26", "OJ L 135, 22.5.2019, p. 1-26")]
    [InlineData("OJ L 135, 22.5.2019, p. 1–26", "OJ L 135, 22.5.2019, p. 1-26")]
    [InlineData("OJ L135, 22.05.2019, pp. 1 - 26.", "OJ L 135, 22.5.2019, p. 1-26")]
    [InlineData("OJ L 119 of 4.5.2016 p. 132", "OJ L 119, 4.5.2016, p. 132")]
    [InlineData("OJ L 63, 6.3.2002, p. 1", "OJ L 63, 6.3.2002, p. 1")]
    [InlineData("OJ C 316, 27.11.1995, p. 2", "OJ C 316, 27.11.1995, p. 2")]
    [InlineData("OJ C 48 A, 24.2.2005", "OJ C 48A, 24.2.2005")]
    [InlineData("OJ L 88, 31.3.2017, p. 6-6", "OJ L 88, 31.3.2017, p. 6-6")]
    [InlineData("uriserv:OJ.L_.2018.284.01.0022.01.ENG", "OJ L 284, 2018, p. 22")]
    [InlineData("OJ.LI.2018.199.01.0007.01.ENG", "OJ L 199I, 2018, p. 7")]
    [InlineData("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.L_.2018.284.01.0022.01.ENG", "OJ L 284, 2018, p. 22")]
    [InlineData("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv%3AOJ.L_.2018.284.01.0022.01.ENG&toc=OJ",
        "OJ L 284, 2018, p. 22")]
    [InlineData("OJ:L:2018:259:FULL", "OJ L 259, 2018")]
    [InlineData("OJ:L:2018:199I:TOC", "OJ L 199I, 2018")]
    [InlineData("OJ L, 2026/533, 12.3.2026", "OJ L, 2026/533, 12.3.2026")]
    [InlineData("OJ L, 2024/982, 5.4.2024", "OJ L, 2024/982, 5.4.2024")]
    [InlineData("OJ:L_202401689", "OJ L, 2024/1689")]
    [InlineData("OJ C, C/2024/7517, 20.12.2024", "OJ C, C/2024/7517, 20.12.2024")]
    [InlineData("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:C_202405687", "OJ C, C/2024/5687")]
    [InlineData("OJ L 2847, 20.11.2024", "OJ L 2847, 20.11.2024")]
    [InlineData("OJ L, 2024/2847, 20.11.2024, ELI: http://data.europa.eu/eli/reg/2024/2847/oj", "OJ L, 2024/2847, 20.11.2024")]
    [InlineData("OJ C, C/2024/7517, 20 December 2024, ELI: data.europa.eu/eli/C/2024/7517/oj", "OJ C, C/2024/7517, 20.12.2024")]
    [InlineData("(OJ L 157, 9.6.2006, p. 24)", "OJ L 157, 9.6.2006, p. 24")]
    [InlineData("[OJ L 157, 9.6.2006, p. 24];", "OJ L 157, 9.6.2006, p. 24")]
    [InlineData("OJ No L 119, 4.5.2016, p. 1", "OJ L 119, 4.5.2016, p. 1")]
    [InlineData("OJ L No 119, 4.5.2016, p. 1", "OJ L 119, 4.5.2016, p. 1")]
    [InlineData("Official Journal L 119, 4.5.2016, p. 1", "OJ L 119, 4.5.2016, p. 1")]
    [InlineData("Official Journal of the European Union, L 119, 4.5.2016, p. 1", "OJ L 119, 4.5.2016, p. 1")]
    [InlineData("O.J. L 119, 4.5.2016, p. 1", "OJ L 119, 4.5.2016, p. 1")]
    [InlineData("OJ L 119, 4 May 2016, p. 1", "OJ L 119, 4.5.2016, p. 1")]
    [InlineData("OJ L 119 of 4 May 2016, pp. 1-88", "OJ L 119, 4.5.2016, p. 1-88")]
    [InlineData("OJ L 284, 12/11/2018, p. 6", "OJ L 284, 12.11.2018, p. 6")]
    [InlineData("OJ L 284, 2018-11-12, p. 6", "OJ L 284, 12.11.2018, p. 6")]
    [InlineData("OJ L 190, 18/07/2002 P. 0001 - 0020", "OJ L 190, 18.7.2002, p. 1")]
    [InlineData("Official Journal L 190 , 18/07/2002 P. 0001 - 0020", "OJ L 190, 18.7.2002, p. 1")]
    [InlineData("OJ L 157/24, 9.6.2006", "OJ L 157, 9.6.2006, p. 24")]
    [InlineData("OJ 2006 L 157, p. 24", "OJ L 157, 2006, p. 24")]
    [InlineData("OJ [2006] L157/24", "OJ L 157, 2006, p. 24")]
    [InlineData("http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=OJ:L:2006:157:0024:0086:EN:PDF", "OJ L 157, 2006, p. 24")]
    [InlineData("OJ L 236 (19.9.2018), p. 1", "OJ L 236, 19.9.2018, p. 1")]
    [InlineData("[2018] OJ L 236/1", "OJ L 236, 2018, p. 1")]
    [InlineData("OJ L 236, 19.9.2018, p. 1 et seq.", "OJ L 236, 19.9.2018, p. 1")]
    [InlineData("OJ L 236 of 19 September 2018, page 1", "OJ L 236, 19.9.2018, p. 1")]
    [InlineData("OJ L 236, 19.9.2018, pp. 1-71", "OJ L 236, 19.9.2018, p. 1-71")]
    public void Are_read_in_every_written_form(string written, string canonical) => Written_forms.Reads("oj", written, canonical);

    [Theory]
    [InlineData("OJ L 135, p. 1-26", "as in OJ L 135")]
    [InlineData("OJ X 135, 22.5.2019", "as in OJ L 135")]
    [InlineData("OJ L 135, 31.2.2019, p. 1", "calendar")]
    [InlineData("OJ L 135, 22.5.2019, p. 26-1", "before the first")]
    [InlineData("OJ L 0, 22.5.2019", "begin with 1")]
    [InlineData("OJ L 135, 22.5.2019, p. 0", "begin with 1")]
    [InlineData("OJ L, C/2024/7517, 20.12.2024", "twice")]
    [InlineData("OJ L, 2026/533, 12.3.2025", "twice")]
    [InlineData("OJ L 2847, 20.11.2018", "before October 2023")]
    [InlineData("OJ L 2847, 2024", "before October 2023")]
    [InlineData("OJ L, 2024/2847, 20.11.2024, ELI: http://data.europa.eu/eli/reg/2024/2848/oj", "ELI")]
    [InlineData("OJ L 119, 31 April 2016, p. 1", "calendar")]
    [InlineData("OJ L 190, 18/07/2002 P. 0020 - 0001", "before the first")]
    public void Are_refused_with_a_reason(string written, string because) => Written_forms.Refuses("oj", written, because);

    [Theory]
    [InlineData("OJ L 284, 12.11.2018, p. 22-30", "OJ.L_.2018.284.01.0022.01.ENG")]
    [InlineData("OJ L 284, 12.11.2018, p. 22-30", "OJ L 284, 12.11.2018, p. 22")]
    [InlineData("OJ L, 2024/1689, 12.7.2024", "OJ:L_202401689")]
    [InlineData("OJ L 2847, 20.11.2024", "OJ L, 2024/2847, 20.11.2024")]
    public void Of_one_place_are_one(string one, string other) => OjReference.Parse(one).Place.ShouldBe(OjReference.Parse(other).Place);

    [Theory]
    [InlineData("OJ L 284, 12.11.2018, p. 22-30", "OJ L 284, 12.11.2018, p. 23")]
    [InlineData("OJ L 284, 12.11.2018", "OJ C 284, 12.11.2018")]
    [InlineData("OJ L 284, 12.11.2018", "OJ L 284I, 12.11.2018")]
    [InlineData("OJ L 284, 12.11.2018", "OJ L 284, 12.11.2017")]
    [InlineData("OJ L 284, 12.11.2024", "OJ L, 2024/284, 12.11.2024")]
    public void Of_two_places_are_two(string one, string other) => OjReference.Parse(one).Place.ShouldNotBe(OjReference.Parse(other).Place);

    [Theory]
    [InlineData("OJ L 259, 2018", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:2018:259:FULL")]
    [InlineData("OJ L 284, 12.11.2018, p. 22-30", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:2018:284:FULL")]
    [InlineData("OJ L 88, 31.3.2017, p. 6", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:2017:088:FULL")]
    [InlineData("OJ L 199I, 7.8.2018, p. 7", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:2018:199I:FULL")]
    [InlineData("OJ L, 2024/1689, 12.7.2024", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_202401689")]
    [InlineData("OJ L 2847, 20.11.2024", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_202402847")]
    public void Link_to_the_act_or_to_the_issue(string reference, string link) => OjReference.Parse(reference).Link.ShouldBe(link);
}
