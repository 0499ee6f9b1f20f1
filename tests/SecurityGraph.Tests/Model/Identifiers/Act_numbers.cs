using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Act_numbers
{
    [Theory]
    [InlineData("Directive (EU) 2016/681", "Directive (EU) 2016/681")]
    [InlineData("Directive 2016/681", "Directive (EU) 2016/681")]
    [InlineData("directive\u00A0(eu) 2016/681", "Directive (EU) 2016/681")]
    [InlineData("Regulation (EU) 2019/0816", "Regulation (EU) 2019/816")]
    [InlineData("Regulation (EU) No 2016/679", "Regulation (EU) 2016/679")]
    [InlineData("Regulation (EU, Euratom) 2018/1046", "Regulation (EU, Euratom) 2018/1046")]
    [InlineData("Regulation (EU) No 1077/2011", "Regulation (EU) No 1077/2011")]
    [InlineData("Regulation 1077/2011", "Regulation No 1077/2011")]
    [InlineData("Regulation (EU) 98/2013", "Regulation (EU) No 98/2013")]
    [InlineData("Council Regulation (EC) No 2725/2000", "Regulation (EC) No 2725/2000")]
    [InlineData("Regulation (EC) No 2007/2004", "Regulation (EC) No 2007/2004")]
    [InlineData("Regulation (EC) 2007/2004", "Regulation (EC) No 2007/2004")]
    [InlineData("Regulation (EC) No 2016/1998", "Regulation (EC) No 2016/98")]
    [InlineData("Regulation (EC) 2016/1998", "Regulation (EC) No 2016/98")]
    [InlineData("Regulation (EU) 2016/2013", "Regulation (EU) 2016/2013")]
    [InlineData("Regulation (EEC) No 1408/71", "Regulation (EEC) No 1408/71")]
    [InlineData("Commission Implementing Regulation (EU) 2019/1799", "Implementing Regulation (EU) 2019/1799")]
    [InlineData("Directive 2005/60/EC", "Directive 2005/60/EC")]
    [InlineData("Directive 2005/60", "Directive 2005/60")]
    [InlineData("Council Directive 91/477/EEC", "Directive 91/477/EEC")]
    [InlineData("Directive 1995/46/ec", "Directive 95/46/EC")]
    [InlineData("European Parliament and Council Directive 95/46/EC", "Directive 95/46/EC")]
    [InlineData("Decision 2007/533/JHA", "Decision 2007/533/JHA")]
    [InlineData("Council Decision 2002/187/JHA", "Decision 2002/187/JHA")]
    [InlineData("Council Decision (CFSP) 2014/145", "Decision 2014/145/CFSP")]
    [InlineData("Council Framework Decision 2009/315/JHA", "Framework Decision 2009/315/JHA")]
    [InlineData("Decision No 1149/2007/EC", "Decision No 1149/2007/EC")]
    [InlineData("Decision 1149/2007/EC", "Decision No 1149/2007/EC")]
    [InlineData("Decision No 284/2010/EU", "Decision No 284/2010/EU")]
    [InlineData("Decision 77/2010/EU", "Decision No 77/2010/EU")]
    [InlineData("Council Implementing Decision (EU) 2017/818", "Implementing Decision (EU) 2017/818")]
    [InlineData("Recommendation (EU) 2017/1804", "Recommendation (EU) 2017/1804")]
    public void Are_read_in_every_written_form(string written, string canonical) => Written_forms.Reads("act", written, canonical);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("2016/681", "as in Directive (EU) 2016/681")]
    [InlineData("Directive", "as in Directive (EU) 2016/681")]
    [InlineData("Directive (EU) 2016/681 of the Council", "as in Directive (EU) 2016/681")]
    [InlineData("Directive (EU) 2016/681/EU", "twice")]
    [InlineData("Directive (UE) 2016/681", "UE is not a domain")]
    [InlineData("Directive 681/2016", "year")]
    [InlineData("Regulation 2014/603", "year")]
    [InlineData("Regulation (EU) No 679/2016", "year")]
    [InlineData("Regulation (EU) No 0/2011", "zero")]
    [InlineData("Directive 07/60/EC", "year")]
    public void Are_refused_with_a_reason(string written, string because) => Written_forms.Refuses("act", written, because);

    [Theory]
    [InlineData("Directive (EU) 2016/681", "32016L0681", "http://data.europa.eu/eli/dir/2016/681/oj")]
    [InlineData("Directive 2016/681", "32016L0681", "http://data.europa.eu/eli/dir/2016/681/oj")]
    [InlineData("Directive (EU) 2018/843", "32018L0843", "http://data.europa.eu/eli/dir/2018/843/oj")]
    [InlineData("Directive (EU) 2018/1673", "32018L1673", "http://data.europa.eu/eli/dir/2018/1673/oj")]
    [InlineData("Directive (EU) 2019/713", "32019L0713", "http://data.europa.eu/eli/dir/2019/713/oj")]
    [InlineData("Directive (EU) 2017/541", "32017L0541", "http://data.europa.eu/eli/dir/2017/541/oj")]
    [InlineData("Directive (EU) 2017/853", "32017L0853", "http://data.europa.eu/eli/dir/2017/853/oj")]
    [InlineData("Directive 2005/60/EC", "32005L0060", "http://data.europa.eu/eli/dir/2005/60/oj")]
    [InlineData("Council Directive 91/477/EEC", "31991L0477", "http://data.europa.eu/eli/dir/1991/477/oj")]
    [InlineData("Regulation (EU) 2016/794", "32016R0794", "http://data.europa.eu/eli/reg/2016/794/oj")]
    [InlineData("Regulation (EU) 2018/1240", "32018R1240", "http://data.europa.eu/eli/reg/2018/1240/oj")]
    [InlineData("Regulation (EU) 2018/1726", "32018R1726", "http://data.europa.eu/eli/reg/2018/1726/oj")]
    [InlineData("Regulation (EU) 2019/816", "32019R0816", "http://data.europa.eu/eli/reg/2019/816/oj")]
    [InlineData("Regulation (EU) 2025/12", "32025R0012", "http://data.europa.eu/eli/reg/2025/12/oj")]
    [InlineData("Regulation (EU) No 1077/2011", "32011R1077", "http://data.europa.eu/eli/reg/2011/1077/oj")]
    [InlineData("Regulation (EU) No 526/2013", "32013R0526", "http://data.europa.eu/eli/reg/2013/526/oj")]
    [InlineData("Regulation (EC) No 2007/2004", "32004R2007", "http://data.europa.eu/eli/reg/2004/2007/oj")]
    [InlineData("Regulation (EC) No 1987/2006", "32006R1987", "http://data.europa.eu/eli/reg/2006/1987/oj")]
    [InlineData("Regulation (EC) No 767/2008", "32008R0767", "http://data.europa.eu/eli/reg/2008/767/oj")]
    [InlineData("Regulation (EEC) No 1408/71", "31971R1408", "http://data.europa.eu/eli/reg/1971/1408/oj")]
    [InlineData("Implementing Regulation (EU) 2019/1799", "32019R1799", "http://data.europa.eu/eli/reg_impl/2019/1799/oj")]
    [InlineData("Decision 2007/533/JHA", "32007D0533", "http://data.europa.eu/eli/dec/2007/533/oj")]
    [InlineData("Council Decision 2002/187/JHA", "32002D0187", "http://data.europa.eu/eli/dec/2002/187/oj")]
    [InlineData("Council Decision 2010/427/EU", "32010D0427", "http://data.europa.eu/eli/dec/2010/427/oj")]
    [InlineData("Council Decision (CFSP) 2014/145", "32014D0145", "http://data.europa.eu/eli/dec/2014/145/oj")]
    [InlineData("Decision No 1149/2007/EC", "32007D1149", "http://data.europa.eu/eli/dec/2007/1149/oj")]
    [InlineData("Council Implementing Decision (EU) 2017/818", "32017D0818", "http://data.europa.eu/eli/dec_impl/2017/818/oj")]
    [InlineData("Council Framework Decision 2009/315/JHA", "32009F0315", null)]
    [InlineData("Recommendation (EU) 2017/1804", "32017H1804", null)]
    public void Give_the_CELEX_number_and_the_ELI_where_it_is_certain(string act, string celex, string? eli)
    {
        ActNumber.Parse(act).Celex.ShouldBe(Celex.Parse(celex));
        ActNumber.Parse(act).Celex.ToString().ShouldBe(celex);
        (ActNumber.Parse(act).Eli?.ToString()).ShouldBe(eli);
    }

    [Fact]
    public void Are_the_same_however_they_are_cited()
    {
        ActNumber.Parse("Council Directive 2016/681").ShouldBe(ActNumber.Parse("Directive (EU) 2016/681"));
        ActNumber.Parse("Regulation (EC) 2007/2004").NumberFirst.ShouldBeTrue();
        ActNumber.Parse("Council Decision 2002/187/JHA").Domain.ShouldBe("JHA");
    }
}
