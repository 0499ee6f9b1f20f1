using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Press_numbers
{
    [Theory]
    [InlineData("IP/18/381", "IP/18/381")]
    [InlineData("IP-18-381", "IP/18/381")]
    [InlineData("Ref. IP/18/381", "IP/18/381")]
    [InlineData("Reference: IP/18/381", "IP/18/381")]
    [InlineData("ip_18_381", "IP/18/381")]
    [InlineData("IP/17/3082", "IP/17/3082")]
    [InlineData("MEX/18/426", "MEX/18/426")]
    [InlineData("IP/99/1", "IP/99/1")]
    [InlineData("http://europa.eu/rapid/press-release_IP-18-381_en.htm", "IP/18/381")]
    [InlineData("http://europa.eu/rapid/press-release_MEX-18-426_en.htm", "MEX/18/426")]
    [InlineData("https://europa.eu/rapid/press-release_IP-18-381_de.htm?locale=en", "IP/18/381")]
    [InlineData("https://ec.europa.eu/commission/presscorner/detail/en/ip_18_4581", "IP/18/4581")]
    [InlineData("https://ec.europa.eu/commission/presscorner/detail/en/IP_18_4581", "IP/18/4581")]
    [InlineData("https://ec.europa.eu/commission/presscorner/detail/fr/statement_21_5766", "STATEMENT/21/5766")]
    [InlineData("https://ec.europa.eu/commission/presscorner/api/files/document/print/en/ip_23_3991/IP_23_3991_EN.pdf", "IP/23/3991")]
    [InlineData("https://ec.europa.eu/commission/presscorner/api/files/document/print/fr/qanda_23_3992/QANDA_23_3992_FR.pdf", "QANDA/23/3992")]
    [InlineData("ec.europa.eu/commission/presscorner/detail/en/ip_18_381", "IP/18/381")]
    [InlineData("http://europa.eu/rapid/press-release_IP-16-1445_en.pdf", "IP/16/1445")]
    [InlineData("http://europa.eu/rapid/pressReleasesAction.do?reference=IP/07/1234&format=HTML&language=EN", "IP/07/1234")]
    [InlineData("IP/2016/1445", "IP/16/1445")]
    [InlineData("MEMO/2007/0012", "MEMO/07/12")]
    [InlineData("IP/18/0381", "IP/18/381")]
    [InlineData("IP-99-0001", "IP/99/1")]
    [InlineData("Press release: IP/18/381", "IP/18/381")]
    [InlineData("(IP/18/381)", "IP/18/381")]
    [InlineData("IP/18/ 381 of 24 January 2018", "IP/18/381")]
    [InlineData("IP 18 381", "IP/18/381")]
    [InlineData("Press release (IP/18/381)", "IP/18/381")]
    [InlineData("European Commission - Press release IP/18/381", "IP/18/381")]
    [InlineData("European Commission \u2013 Daily News \u2013 MEX/18/426", "MEX/18/426")]
    [InlineData("European Commission, Fact Sheet, MEMO/17/3783", "MEMO/17/3783")]
    [InlineData("European Commission - Statement - STATEMENT/18/1203, 24 January 2018", "STATEMENT/18/1203")]
    [InlineData("Commission: Questions and answers: QANDA/19/12", "QANDA/19/12")]
    [InlineData("European Commission (IP/18/381)", "IP/18/381")]
    [InlineData("Press release No IP/18/381", "IP/18/381")]
    [InlineData("IP/18/381, Brussels, 24 January 2018", "IP/18/381")]
    [InlineData("[Press release](https://ec.europa.eu/commission/presscorner/detail/en/ip_18_381)", "IP/18/381")]
    [InlineData("IP/18/381 (24.1.2018)", "IP/18/381")]
    [InlineData("IP/18/381 - 24 January 2018", "IP/18/381")]
    [InlineData("<https://ec.europa.eu/commission/presscorner/detail/en/ip_18_381>", "IP/18/381")]
    public void Are_read_in_every_written_form(string written, string canonical) => Written_forms.Reads("press", written, canonical);

    [Theory]
    [InlineData("IP/84/1", "1985")]
    [InlineData("IP/1984/1", "1985")]
    [InlineData("IP/60/1", "1985")]
    [InlineData("IP/2060/1", "1985")]
    [InlineData("IP/18/0", "zero")]
    [InlineData("IP/18/000", "zero")]
    [InlineData("IP/18/123456", "four digits")]
    [InlineData("IP/18/10000", "four digits")]
    [InlineData("IP/018/381", "as in IP/18/381")]
    [InlineData("https://ec.europa.eu/commission/presscorner/api/files/document/print/en/ip_23_3991/IP_23_3992_EN.pdf", "twice")]
    [InlineData("IP/18/381 of 30 February 2018", "calendar")]
    [InlineData("European Commission - Budget IP/18/381", "as in IP/18/381")]
    [InlineData("IP/18/381 (30.2.2018)", "calendar")]
    [InlineData("IP/18/381 (24.1.2018", "as in IP/18/381")]
    [InlineData("XY/18/381", "as in IP/18/381")]
    [InlineData("IP/18", "as in IP/18/381")]
    public void Are_refused_with_a_reason(string written, string because) => Written_forms.Refuses("press", written, because);

    [Theory]
    [InlineData("IP/18/381", "https://ec.europa.eu/commission/presscorner/detail/en/ip_18_381")]
    [InlineData("MEX/18/426", "https://ec.europa.eu/commission/presscorner/detail/en/mex_18_426")]
    [InlineData("QANDA/19/12", "https://ec.europa.eu/commission/presscorner/detail/en/qanda_19_12")]
    public void Link_to_the_Press_Corner(string number, string link) => PressNumber.Parse(number).Link.ShouldBe(link);

    [Fact]
    public void Know_their_century() =>
        new[] { "IP/85/1", "IP/00/1", "IP/49/1", "IP/1999/1" }.Select(number => PressNumber.Parse(number).Year).ShouldBe([1985, 2000, 2049, 1999]);
}
