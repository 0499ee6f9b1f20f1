using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Other_identifiers
{
    [Theory]
    [InlineData("eurovoc", "5760", "5760")]
    [InlineData("eurovoc", "http://eurovoc.europa.eu/4361", "4361")]
    [InlineData("eurovoc", "https://eurovoc.europa.eu/4361/", "4361")]
    [InlineData("eurovoc", "eurovoc:C_3DFE52CA", "c_3dfe52ca")]
    [InlineData("eurovoc", "eurovoc.europa.eu/4361", "4361")]
    [InlineData("wikidata", "Q207203", "Q207203")]
    [InlineData("wikidata", "wikidata.org/wiki/Q4440501", "Q4440501")]
    [InlineData("wikidata", "wd:q458", "Q458")]
    [InlineData("wikidata", "https://www.wikidata.org/wiki/Q4440501", "Q4440501")]
    [InlineData("wikidata", "http://www.wikidata.org/entity/Q8880", "Q8880")]
    [InlineData("url", "http://www.example.eu/en", "http://www.example.eu/en")]
    [InlineData("url", " HTTPS://EC.Europa.EU:443/a?b=C#d ", "https://ec.europa.eu/a?b=C#d")]
    [InlineData("url", "<https://example.eu/a>", "https://example.eu/a")]
    [InlineData("url", "https://example.eu", "https://example.eu/")]
    [InlineData("url", "https://example.eu/é ü", "https://example.eu/%C3%A9%20%C3%BC")]
    public void Are_read_in_every_written_form(string scheme, string written, string canonical) =>
        Written_forms.Reads(scheme, written, canonical);

    [Theory]
    [InlineData("eurovoc", "0", "as in http://eurovoc.europa.eu/5760")]
    [InlineData("eurovoc", "police", "as in http://eurovoc.europa.eu/5760")]
    [InlineData("wikidata", "P31", "as in Q207203")]
    [InlineData("wikidata", "Q0", "as in Q207203")]
    [InlineData("url", "", "empty")]
    [InlineData("url", "ec.europa.eu", "http")]
    [InlineData("url", "javascript:alert(1)", "http")]
    [InlineData("url", "file:///etc/passwd", "http")]
    [InlineData("url", "https://europa.eu@example.org/", "user name")]
    [InlineData("url", "https://еuropa.eu/", "ASCII")]
    public void Are_refused_with_a_reason(string scheme, string written, string because) => Written_forms.Refuses(scheme, written, because);

    [Theory]
    [InlineData("eurovoc", "5760", "http://eurovoc.europa.eu/5760")]
    [InlineData("wikidata", "Q207203", "https://www.wikidata.org/wiki/Q207203")]
    [InlineData("url", "http://www.example.eu/en", "http://www.example.eu/en")]
    public void Link(string scheme, string value, string link) => IdentifierSchemes.Link(scheme, value).ShouldBe(link);
}
