using SecurityGraph.Model.Terms;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Terms;

public sealed class HostTableTests
{
    [Theory]
    [InlineData("http://data.europa.eu/eli/reg/2018/1240/oj", "act")]
    [InlineData("https://data.europa.eu/data/datasets", "institution_page")]
    [InlineData("https://data.europa.eu/elias", "institution_page")]
    [InlineData("https://www.europarl.europa.eu/doceo/document/TA-8-2019-04-16_EN.html", "official_document")]
    [InlineData("https://www.europarl.europa.eu/DOCEO/document/A", "official_document")]
    [InlineData("https://www.europarl.europa.eu/hearings-2014/en/president", "institution_page")]
    [InlineData("https://oeil.secure.europarl.europa.eu/oeil/popups/summary.do?id=1", "official_document")]
    [InlineData("http://europa.eu/rapid/press-release_IP-19-846_en.htm", "official_document")]
    [InlineData("https://europa.eu/european-union/index_en", "institution_page")]
    [InlineData("https://www.eulisa.europa.eu/About-Us", "institution_page")]
    [InlineData("https://EUROPOL.europa.eu/history", "institution_page")]
    [InlineData("https://www.eumonitor.eu./9353000", "established_secondary")]
    [InlineData("https://eumonitor.eu:8080/9353000", "established_secondary")]
    public void The_longest_ending_of_the_host_wins_then_the_longest_beginning_of_the_path(string address, string sourceClass) => Of(address).ShouldBe(sourceClass);

    [Theory]
    [InlineData("https://noteumonitor.eu/1")]
    [InlineData("https://eumonitor.eu.example/1")]
    [InlineData("https://example.com/https://www.europarl.europa.eu/doceo/document/A")]
    [InlineData("https://web.archive.org/web/2019/https://europa.eu/")]
    [InlineData("https://en.wikipedia.org/wiki/Europol")]
    [InlineData("not an address")]
    [InlineData("")]
    public void An_address_that_nothing_fits_is_weak(string address) => Of(address).ShouldBe("weak");

    private static string Of(string address) => Vocabulary.Current.Hosts.ClassOf(address).Name;
}
