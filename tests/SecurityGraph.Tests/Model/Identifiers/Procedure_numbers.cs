using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Procedure_numbers
{
    [Theory]
    [InlineData("2016/0357(COD)", "2016/0357(COD)")]
    [InlineData("2016/357 (cod)", "2016/0357(COD)")]
    [InlineData("2016/0399/COD", "2016/0399(COD)")]
    [InlineData("2016/0357A(COD)", "2016/0357A(COD)")]
    [InlineData("2016/0357B(COD)", "2016/0357B(COD)")]
    [InlineData("2019/0001B/COD", "2019/0001B(COD)")]
    [InlineData("2018/2200(DEC)", "2018/2200(DEC)")]
    [InlineData("2022-0147(COD)", "2022/0147(COD)")]
    [InlineData("2016_399(COD)", "2016/0399(COD)")]
    [InlineData("https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2016/0357A(COD)", "2016/0357A(COD)")]
    [InlineData("https://oeil.secure.europarl.europa.eu/oeil/en/procedure-file?reference=2016%2F0357%28COD%29", "2016/0357(COD)")]
    [InlineData("COD/2016/0357", "2016/0357(COD)")]
    [InlineData("COD(2016)0357", "2016/0357(COD)")]
    [InlineData("CNS 2016-0357A", "2016/0357A(CNS)")]
    [InlineData("2016/0357 COD", "2016/0357(COD)")]
    [InlineData("2016/0357-COD", "2016/0357(COD)")]
    [InlineData("Procedure 2018/0250/COD", "2018/0250(COD)")]
    [InlineData("Procedure: 2018/0250(COD)", "2018/0250(COD)")]
    [InlineData("Procedure file 2018/0250(COD)", "2018/0250(COD)")]
    [InlineData("Interinstitutional File: 2018/0250 (COD)", "2018/0250(COD)")]
    [InlineData("Interinstitutional File 2016/0357A(COD)", "2016/0357A(COD)")]
    [InlineData("(2018/0250 (COD))", "2018/0250(COD)")]
    [InlineData("2018/ 0250 ( COD )", "2018/0250(COD)")]
    [InlineData("2018\u20440250(COD)", "2018/0250(COD)")]
    [InlineData("oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2018/0250(COD)&l=en", "2018/0250(COD)")]
    [InlineData("2016/0357 A (COD)", "2016/0357A(COD)")]
    [InlineData("2016/0357A (COD)", "2016/0357A(COD)")]
    [InlineData("2015/2063(INI)", "2015/2063(INI)")]
    [InlineData("2016/0357 – COD", "2016/0357(COD)")]
    [InlineData("2016/0357[COD]", "2016/0357(COD)")]
    [InlineData("Ordinary legislative procedure 2016/0132(COD)", "2016/0132(COD)")]
    [InlineData("Ordinary legislative procedure: 2016/0132 (COD)", "2016/0132(COD)")]
    [InlineData("Special legislative procedure 2011/0073(APP)", "2011/0073(APP)")]
    [InlineData("Non-legislative procedure 2016/0414(NLE)", "2016/0414(NLE)")]
    [InlineData("Codecision procedure 2006/0005(COD)", "2006/0005(COD)")]
    [InlineData("Consultation procedure (2016/0209(CNS))", "2016/0209(CNS)")]
    [InlineData("2016/0357(COD) - Ordinary legislative procedure", "2016/0357(COD)")]
    [InlineData("2016/0357A(COD) (first reading)", "2016/0357A(COD)")]
    [InlineData("2016/0357(COD), ordinary legislative procedure, first reading", "2016/0357(COD)")]
    [InlineData("Ordinary legislative procedure (COD) 2016/0357", "2016/0357(COD)")]
    [InlineData("Legislative Observatory: 2016/0357(COD)", "2016/0357(COD)")]
    [InlineData("Interinstitutional code: 2016/0357(COD)", "2016/0357(COD)")]
    [InlineData("Proc. 2016/0357(COD)", "2016/0357(COD)")]
    [InlineData("Procedure ref. 2016/0357(COD)", "2016/0357(COD)")]
    [InlineData("Inter-institutional file: 2016/0357 (COD)", "2016/0357(COD)")]
    public void Are_read_in_every_written_form(string written, string canonical) => Written_forms.Reads("procedure", written, canonical);

    [Theory]
    [InlineData("2022-0147", "type")]
    [InlineData("https://data.europarl.europa.eu/eli/dl/proc/2022-0147", "type")]
    [InlineData("http://publications.europa.eu/resource/procedure/2016_399", "type")]
    [InlineData("2016/0000(COD)", "zero")]
    [InlineData("2016/0(NLE)", "zero")]
    [InlineData("COD/2016/0000", "zero")]
    [InlineData("1950/0357(COD)", "before 1958")]
    [InlineData("2050/0357(COD)", "after 2049")]
    [InlineData("COM/2016/0357", "as in 2016/0357A(COD)")]
    [InlineData("3016/0357(XYZW)", "as in 2016/0357A(COD)")]
    [InlineData("Ordinary lamp procedure 2016/0132(COD)", "as in 2016/0357A(COD)")]
    [InlineData("Ordinary legislative procedure 2016/0132", "type")]
    [InlineData("2016/0357AB(COD)", "as in 2016/0357A(COD)")]
    [InlineData("2016/03571(COD)", "as in 2016/0357A(COD)")]
    [InlineData("16/0357(COD)", "as in 2016/0357A(COD)")]
    [InlineData("2016/0357(CODE)", "as in 2016/0357A(COD)")]
    [InlineData("2016/0357(XYZ)", "XYZ is not a type of procedure (ACC, ")]
    [InlineData("2016/0357/ABC", "ABC is not a type of procedure (ACC, ")]
    public void Are_refused_with_a_reason(string written, string because) => Written_forms.Refuses("procedure", written, because);

    [Fact]
    public void Link_to_the_observatory_of_the_Parliament() =>
        ProcedureNumber.Parse("2016/0399/COD").Link.ShouldBe("https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2016/0399(COD)");

    [Fact]
    public void Keep_the_letter_of_a_split_one() => ProcedureNumber.Parse("2016/0357B(COD)").Part.ShouldBe('B');
}
