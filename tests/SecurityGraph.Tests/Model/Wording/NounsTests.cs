using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Wording;

public sealed class NounsTests
{
    [Theory]
    [InlineData("actor", "institution", "European Commission")]
    [InlineData("actor", "group", "Member States")]
    [InlineData("actor", "group", "third parties of Europol")]
    [InlineData("actor", "group", "general public")]
    [InlineData("actor", "industry", "car rental industry")]
    [InlineData("actor", "international_org", "United Nations")]
    [InlineData("actor", "office", "Commissioner for the Security Union")]
    [InlineData("actor", "country", "United States of America")]
    [InlineData("instrument", "legal_act", "5th AMLD")]
    [InlineData("instrument", "legal_act", "Directive on combating terrorism")]
    [InlineData("instrument", "it_system", "ETIAS watchlist")]
    [InlineData("instrument", "declaration", "Joint Declaration 2018-19")]
    [InlineData("procedure", "cod", "ETIAS file")]
    [InlineData("event", "entry_into_force", "entry into force of Regulation (EU) 2018/1240")]
    [InlineData("event", "decision", "Council's general approach on ETIAS")]
    [InlineData("event", "meeting", "first meeting of the EU Operators' Forum")]
    [InlineData("event", "meeting", "Senior Officials' Meeting of February 2018")]
    [InlineData("document", "progress_report", "13th Security Union report")]
    [InlineData("document", "webpage", "form of the survey")]
    [InlineData("fund", "work_programme", "Horizon 2020 work programme 2018-2020")]
    [InlineData("place", "region", "Western Balkans")]
    [InlineData("place", "region", "Horn of Africa")]
    [InlineData("topic", "policy_area", "protection of public spaces")]
    [InlineData("topic", "policy_area", "fight against terrorism")]
    [InlineData("topic", "policy_area", "rights of victims of terrorism")]
    public void What_a_common_noun_names_takes_an_article(string kind, string subkind, string name) =>
        Told(kind, subkind, name).ShouldBe("the " + name);

    [Theory]
    [InlineData("actor", "agency", "Europol")]
    [InlineData("actor", "person", "Frans Timmermans")]
    [InlineData("actor", "country", "Saudi Arabia")]
    [InlineData("actor", "group", "judges")]
    [InlineData("actor", "group", "prison and probation staff members")]
    [InlineData("actor", "industry", "online platforms")]
    [InlineData("actor", "group", "someone (not stated)")]
    [InlineData("instrument", "it_system", "SIS")]
    [InlineData("instrument", "it_system", "Europol data")]
    [InlineData("instrument", "legal_act", "Regulation (EU) 2018/1240")]
    [InlineData("instrument", "legal_act", "Council Regulation (EC) No 2725/2000")]
    [InlineData("instrument", "legal_act", "Protocol No 6 to the Treaties")]
    [InlineData("instrument", "register", "bank account registers")]
    [InlineData("procedure", "cod", "procedure 2016/0357A(COD)")]
    [InlineData("event", "decision", "Parliament's mandate on eu-LISA")]
    [InlineData("document", "proposal", "COM(2016) 205")]
    [InlineData("document", "opinion", "Opinion 1/15")]
    [InlineData("document", "webpage", "Parliament: deal on faster exchange of records")]
    [InlineData("fund", "programme", "Horizon 2020")]
    [InlineData("fund", "budget_line", "SIS upgrade funding")]
    [InlineData("fund", "budget_line", "money to support law enforcement on encryption")]
    [InlineData("place", "city", "The Hague")]
    [InlineData("place", "city", "Addis Ababa")]
    [InlineData("place", "region", "South East Asia")]
    [InlineData("topic", "threat", "terrorism")]
    [InlineData("topic", "policy_area", "information exchange")]
    [InlineData("topic", "policy_area", "research on radicalisation")]
    [InlineData("topic", "policy_area", "depriving terrorists of the means to act")]
    public void A_proper_name_a_number_and_what_is_not_counted_take_none(string kind, string subkind, string name) => Told(kind, subkind, name).ShouldBe(name);

    [Theory]
    [InlineData("the co-legislators", "the co-legislators")]
    [InlineData("both co-legislators", "co-legislators")]
    [InlineData("the other co-legislators", "co-legislators")]
    public void Another_name_that_is_the_name_with_an_article_settles_it(string alias, string told) =>
        Nouns.InSentence(new Entity { Id = EntityId.Parse("actor:x"), Subkind = "group", Name = "co-legislators", Aliases = [new Alias(alias, "en")] }).ShouldBe(told);

    private static string Told(string kind, string subkind, string name) =>
        Nouns.InSentence(new Entity { Id = EntityId.Parse(kind + ":x"), Subkind = subkind, Name = name });
}
