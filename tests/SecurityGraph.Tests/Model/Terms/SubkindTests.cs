using SecurityGraph.Model.Terms;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Terms;

public sealed class SubkindTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Current;

    /// <summary>Of a closed list a reader must know what is meant, and what is meant by its neighbours.</summary>
    [Theory]
    [InlineData("Actor", "association court advisory_body working_party platform pool service armed_group think_tank party ministry company authority")]
    [InlineData("Instrument", "register portal mechanism package framework project")]
    [InlineData("Event", "address election plenary roundtable open_call review training visit development")]
    [InlineData("Fund", "work_programme strand budget")]
    [InlineData("Topic", "threat policy_area priority")]
    public void A_subkind_says_what_it_is_and_where_another_begins(string kind, string subkinds)
    {
        var all = Vocabulary.Kinds.Single(one => one.Name == kind).Subkinds;
        foreach (var subkind in subkinds.Split(' ').Select(name => all.Single(one => one.Name == name)))
        {
            (subkind.Meaning.Length > 0 && subkind.NotThisBut.Count > 0 && subkind.Example.Length > 0).ShouldBeTrue(subkind.Name);
        }
    }

    [Fact]
    public void What_is_always_part_of_something_is_marked() =>
        Vocabulary.Kinds.SelectMany(kind => kind.Subkinds).Where(subkind => subkind.IsPart).Select(subkind => subkind.Name)
            .ShouldBe(["office", "body_unit", "committee", "working_party"]);
}
