using SecurityGraph.Model;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model;

public sealed class StatementTextTests
{
    [Theory]
    [InlineData(""" "validFrom":"2013-05-09" """, "from 9 May 2013")]
    [InlineData(""" "validFrom":"2013-05","validTo":"2018" """, "from May 2013 until 2018")]
    [InlineData(""" "validFrom":"2013-05","validTo":".." """, "from May 2013")]
    [InlineData(""" "validTo":"2018" """, "until 2018")]
    [InlineData(""" "validFrom":"2024-04/.." """, "from April 2024 at the earliest")]
    [InlineData(""" "validFrom":"[..2017]" """, "from 2017 at the latest")]
    [InlineData(""" "validFrom":"2017/2018-02" """, "from a day between 2017 and February 2018")]
    public void The_bounds_of_a_state_are_told_as_surely_as_they_are_known(string members, string bounds) =>
        Text("actor:eu-lisa OPERATES instrument:sis", "\"modality\":\"ongoing\"," + members).ShouldEndWith(bounds);

    [Fact]
    public void What_is_always_true_has_no_bounds() =>
        Text("actor:eu-lisa OPERATES instrument:sis", """ "modality":"ongoing" """).ShouldEndWith("instrument:sis");

    private static string Text(string triple, string members) => StatementText.Of(Json.Say(triple, members), _ => null);
}
