using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Document_numbers
{
    [Theory]
    [InlineData("COM(2016) 731", "COM(2016) 731")]
    [InlineData("COM(2016) 731 final", "COM(2016) 731")]
    [InlineData("COM(2018) 46 final/2", "COM(2018) 46")]
    [InlineData("(COM2017) 261 final", "COM(2017) 261")]
    [InlineData("(COM(2017) 261 final)", "COM(2017) 261")]
    [InlineData("COM (2018)23 final", "COM(2018) 23")]
    [InlineData("COM(2016)\u00A0731\nfinal", "COM(2016) 731")]
    [InlineData("COM(2017)0352", "COM(2017) 352")]
    [InlineData("COM/2018/845 final", "COM(2018) 845")]
    [InlineData("COM:2016:826:FIN", "COM(2016) 826")]
    [InlineData("COM:2017:0489:FIN", "COM(2017) 489")]
    [InlineData("com-2018-46", "COM(2018) 46")]
    [InlineData("com(2016) 881 final", "COM(2016) 881")]
    [InlineData("COM(97) 597 final", "COM(1997) 597")]
    [InlineData("COM(2012) 788/2", "COM(2012) 788")]
    [InlineData("JOIN(2017) 450 final", "JOIN(2017) 450")]
    [InlineData("SWD(2017) 278 final", "SWD(2017) 278")]
    [InlineData("SEC(2011) 132 final", "SEC(2011) 132")]
    [InlineData("C(2017) 5963 final", "C(2017) 5963")]
    [InlineData("C/2017/5963 final", "C(2017) 5963")]
    [InlineData("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2016:826:FIN", "COM(2016) 826")]
    [InlineData("http://eur-lex.europa.eu/legal-content/EN/TXT/?qid=15&uri=COM%3A2016%3A826%3AFIN", "COM(2016) 826")]
    public void Are_read_in_every_written_form(string written, string canonical) => Written_forms.Reads("document", written, canonical);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("COM(2016)", "as in COM(2016) 731")]
    [InlineData("COM(16) 731", "as in COM(2016) 731")]
    [InlineData("COM(1616) 731", "as in COM(2016) 731")]
    [InlineData("COM(2016 731", "as in COM(2016) 731")]
    [InlineData("COM(2016) 0", "as in COM(2016) 731")]
    [InlineData("COM(2016) 1234567", "as in COM(2016) 731")]
    [InlineData("COM/2018-845", "as in COM(2016) 731")]
    [InlineData("see COM(2016) 731", "as in COM(2016) 731")]
    [InlineData("COM(2016) 731 and more", "as in COM(2016) 731")]
    [InlineData("C/2023/724", "as in COM(2016) 731")]
    [InlineData("COM(2016) 881 final, 882 final and 883 final", "list")]
    [InlineData("COM(2016) 7\u06f31", "U+06F3")]
    public void Are_refused_with_a_reason(string written, string because) => Written_forms.Refuses("document", written, because);

    [Theory]
    [InlineData("COM(2016) 881 final, 882 final and 883 final", "COM(2016) 881|COM(2016) 882|COM(2016) 883")]
    [InlineData("(COM(2016) 881, 882 and 883 final)", "COM(2016) 881|COM(2016) 882|COM(2016) 883")]
    [InlineData("COM(2018)\r\n46 final", "COM(2018) 46")]
    [InlineData("COM(2016) 881 final, 15 December", "")]
    [InlineData("COM(2016) 881 final, 15 findings", "")]
    [InlineData("COM(2016) 881 and 15 others", "")]
    [InlineData("TELECOM(2016) 12", "")]
    [InlineData("vitamin C (2018) 12", "")]
    [InlineData("C (2018) 12", "")]
    [InlineData("COMMISSION (2017) 3", "")]
    [InlineData("nothing here", "")]
    public void Are_read_as_a_list(string text, string numbers) => string.Join('|', DocumentNumber.ReadList(text)).ShouldBe(numbers);

    [Theory]
    [InlineData("COM(2016) 826", "52016PC0826")]
    [InlineData("COM(2017) 477", "52017PC0477")]
    [InlineData("COM(2017) 344", "52017PC0344")]
    [InlineData("COM(2015) 750", "52015PC0750")]
    [InlineData("COM(2011) 32", "52011PC0032")]
    [InlineData("COM(2016) 731", "52016PC0731")]
    public void Of_proposals_are_PC(string number, string celex) =>
        DocumentNumber.Parse(number).CelexCandidates(" Proposal for a Regulation establishing something").ShouldBe([Celex.Parse(celex)]);

    [Theory]
    [InlineData("COM(2018) 845", "52018DC0845")]
    [InlineData("COM(2020) 797", "52020DC0797")]
    [InlineData("COM(2017) 555", "52017DC0555")]
    [InlineData("COM(2018) 46", "52018DC0046")]
    public void Of_other_documents_are_DC(string number, string celex) =>
        DocumentNumber.Parse(number).CelexCandidates("Seventeenth report on the proposal for something").ShouldBe([Celex.Parse(celex)]);

    [Theory]
    [InlineData("COM(2016) 731", null, "52016PC0731 52016DC0731")]
    [InlineData("COM(2016) 731", " ", "52016PC0731 52016DC0731")]
    [InlineData("COM(2017) 605", "RECOMMENDATION FOR A COUNCIL DECISION", "52017PC0605")]
    [InlineData("COM(2020) 611", "Amended proposal for a Regulation", "52020PC0611")]
    [InlineData("JOIN(2017) 450", null, "52017JC0450")]
    [InlineData("SWD(2017) 278", null, "52017SC0278")]
    [InlineData("SEC(2011) 132", null, "")]
    [InlineData("C(2017) 5963", "Decision", "")]
    public void Keep_every_CELEX_number_that_the_title_does_not_rule_out(string number, string? title, string celexes) =>
        string.Join(' ', DocumentNumber.Parse(number).CelexCandidates(title)).ShouldBe(celexes);

    [Theory]
    [InlineData("COM(2016) 826", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2016:826:FIN")]
    [InlineData("JOIN(2017) 450", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52017JC0450")]
    [InlineData("SWD(2017) 278", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52017SC0278")]
    [InlineData("C(2017) 5963", null)]
    public void Link_where_the_link_is_certain(string number, string? link) => DocumentNumber.Parse(number).Link.ShouldBe(link);
}
