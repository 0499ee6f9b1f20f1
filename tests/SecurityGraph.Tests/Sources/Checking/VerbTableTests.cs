using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Verbs;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

public sealed class VerbTableTests
{
    public static TheoryData<string> Lines => [.. VerbTable.Current.Lines.Select(line => line.Says)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_takes_its_examples_and_none_of_its_counter_examples(string says)
    {
        var line = VerbTable.Current.Lines.Single(line => line.Says == says);
        line.Examples.ShouldNotBeEmpty();
        line.CounterExamples.ShouldNotBeEmpty();
        line.Leaves.ShouldNotBeEmpty();
        line.Examples.Where(example => !line.Pattern.IsMatch(example)).ShouldBeEmpty();
        line.CounterExamples.Where(example => line.Pattern.IsMatch(example)).ShouldBeEmpty();
    }

    [Fact]
    public void Verbless_predicates_are_of_the_vocabulary() =>
        VerbTable.Current.Verbless.Where(name => !Vocabulary.Current.TryGetPredicate(name, out _)).ShouldBeEmpty();
}
