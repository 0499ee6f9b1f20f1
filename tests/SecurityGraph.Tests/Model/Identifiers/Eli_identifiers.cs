using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Eli_identifiers
{
    [Theory]
    [InlineData("http://data.europa.eu/eli/reg/2019/816/oj", "http://data.europa.eu/eli/reg/2019/816/oj")]
    [InlineData("https://data.europa.eu/eli/reg/2019/816/oj/", "http://data.europa.eu/eli/reg/2019/816/oj")]
    [InlineData("https://eur-lex.europa.eu/eli/reg/2019/816", "http://data.europa.eu/eli/reg/2019/816")]
    [InlineData("eli/reg/2019/816/oj", "http://data.europa.eu/eli/reg/2019/816/oj")]
    [InlineData("http://data.europa.eu/eli/reg/2019/816/2021-08-03", "http://data.europa.eu/eli/reg/2019/816/2021-08-03")]
    [InlineData("https://eur-lex.europa.eu/eli/dir/2017/853/oj/eng", "http://data.europa.eu/eli/dir/2017/853/oj")]
    [InlineData("https://eur-lex.europa.eu/eli/C/2026/4006/oj/eng/pdf", "http://data.europa.eu/eli/C/2026/4006/oj")]
    [InlineData("https://eur-lex.europa.eu/eli/dir/2019/713/oj?locale=fr#d1e40-1-1", "http://data.europa.eu/eli/dir/2019/713/oj")]
    [InlineData("http://data.europa.eu/eli/dec/2007/533/oj", "http://data.europa.eu/eli/dec/2007/533/oj")]
    [InlineData("http://data.europa.eu/eli/dec_impl/2017/818/oj", "http://data.europa.eu/eli/dec_impl/2017/818/oj")]
    [InlineData("HTTP://DATA.EUROPA.EU/ELI/PROC_RULES/2020/1/OJ", "http://data.europa.eu/eli/proc_rules/2020/1/oj")]
    [InlineData("ELI: http://data.europa.eu/eli/reg/2024/2847/oj", "http://data.europa.eu/eli/reg/2024/2847/oj")]
    [InlineData("ELI: eli/reg/2024/2847/oj", "http://data.europa.eu/eli/reg/2024/2847/oj")]
    [InlineData("data.europa.eu/eli/dir/2016/680/oj", "http://data.europa.eu/eli/dir/2016/680/oj")]
    [InlineData("eur-lex.europa.eu/eli/dir/2016/680/oj", "http://data.europa.eu/eli/dir/2016/680/oj")]
    [InlineData("http://data.europa.eu/eli/reg/2016/679/art_5", "http://data.europa.eu/eli/reg/2016/679")]
    [InlineData("http://data.europa.eu/eli/reg/2016/679/art_5/par_1/pnt_a/oj/eng", "http://data.europa.eu/eli/reg/2016/679/oj")]
    [InlineData("http://data.europa.eu/eli/reg/2019/1241/art_2/oj", "http://data.europa.eu/eli/reg/2019/1241/oj")]
    [InlineData("http://data.europa.eu/eli/reg/2019/816/art_2/2021-08-03", "http://data.europa.eu/eli/reg/2019/816/2021-08-03")]
    [InlineData("http://data.europa.eu/eli/reg/2014/833/corrigendum/2014-08-19/oj", "http://data.europa.eu/eli/reg/2014/833/corrigendum/2014-08-19/oj")]
    [InlineData("https://eur-lex.europa.eu/eli/dir/2016/681/corrigendum/2018-05-23/oj/eng", "http://data.europa.eu/eli/dir/2016/681/corrigendum/2018-05-23/oj")]
    [InlineData("<http://data.europa.eu/eli/reg/2018/1240/oj>", "http://data.europa.eu/eli/reg/2018/1240/oj")]
    [InlineData("ELI: <http://data.europa.eu/eli/reg/2018/1240/oj>.", "http://data.europa.eu/eli/reg/2018/1240/oj")]
    [InlineData("(<URL:https://eur-lex.europa.eu/eli/dir/2017/853/oj>)", "http://data.europa.eu/eli/dir/2017/853/oj")]
    [InlineData("ELI: reg/2018/1240/oj", "http://data.europa.eu/eli/reg/2018/1240/oj")]
    public void Are_read_in_every_written_form(string written, string canonical) => Written_forms.Reads("eli", written, canonical);

    [Theory]
    [InlineData("<http://data.europa.eu/eli/reg/2018/1240/oj", "type, year and number")]
    [InlineData("http://data.europa.eueli/reg/2019/816/oj", "type, year and number")]
    [InlineData("http://data.europa.eu/eli/reg/2019", "type, year and number")]
    [InlineData("http://data.europa.eu/eli/reg/2019/0816/oj", "type, year and number")]
    [InlineData("http://data.europa.eu/eli/reg/2024/16893/oj", "four digits")]
    [InlineData("http://data.europa.eu/eli/reg/2016/0/oj", "zero")]
    [InlineData("eli/reg/2016/0/oj", "zero")]
    [InlineData("eli/C/2023/00000/oj", "zero")]
    [InlineData("http://data.europa.eu/eli/reg/2050/1/oj", "after 2049")]
    [InlineData("http://data.europa.eu/eli/dec_impl/2024/16893", "four digits")]
    [InlineData("http://data.europa.eu/eli/reg/2014/833/corrigendum/2014-02-30/oj", "calendar")]
    [InlineData("http://data.europa.eu/eli/reg/2014/833/corrigendum/oj", "type, year and number")]
    [InlineData("http://data.legilux.public.lu/eli/etat/leg/loi/2020/01/01/a1/jo", "type, year and number")]
    [InlineData("http://data.europa.eu/eli/reg/2019/816/2021-13-03", "calendar")]
    public void Are_refused_with_a_reason(string written, string because) => Written_forms.Refuses("eli", written, because);

    [Theory]
    [InlineData("http://data.europa.eu/eli/reg/2019/816/oj", "32019R0816")]
    [InlineData("http://data.europa.eu/eli/reg/2019/816", "32019R0816")]
    [InlineData("http://data.europa.eu/eli/reg/2019/816/2021-08-03", "02019R0816-20210803")]
    [InlineData("http://data.europa.eu/eli/dec_impl/2017/818/oj", "32017D0818")]
    [InlineData("http://data.europa.eu/eli/C/2026/4006/oj", null)]
    [InlineData("http://data.europa.eu/eli/reg/2014/833/corrigendum/2014-08-19/oj", null)]
    [InlineData("http://data.europa.eu/eli/reg_impl/2014/28/oj", "32014R0028")]
    public void Give_a_CELEX_number_only_where_it_is_certain(string eli, string? celex) =>
        (Eli.Parse(eli).Celex?.ToString()).ShouldBe(celex);

    [Fact]
    public void Tell_the_published_text_from_the_act_and_from_a_consolidated_text()
    {
        var (act, published, consolidated) =
            (Eli.Parse("eli/reg/2019/816"), Eli.Parse("eli/reg/2019/816/oj"), Eli.Parse("eli/reg/2019/816/2021-08-03"));
        (act.AsPublished, published.AsPublished, consolidated.AsPublished).ShouldBe((false, true, false));
        consolidated.Consolidated.ShouldBe(new DateOnly(2021, 8, 3));
        act.ShouldNotBe(published);
    }
}
