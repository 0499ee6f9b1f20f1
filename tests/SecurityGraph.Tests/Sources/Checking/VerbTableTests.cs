using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Verbs;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

public sealed class VerbTableTests
{
    private static IEnumerable<VerbLine> All => VerbTable.Current.Lines.Concat(VerbTable.Current.Leads);

    public static TheoryData<string> Lines => [.. All.Select(line => line.Says).Distinct()];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_takes_its_examples_and_none_of_its_counter_examples(string says)
    {
        foreach (var line in All.Where(line => line.Says == says)) IsTrue(line);
    }

    private static void IsTrue(VerbLine line)
    {
        line.Examples.ShouldNotBeEmpty();
        line.CounterExamples.ShouldNotBeEmpty();
        line.Leaves.ShouldNotBeEmpty();
        line.Examples.Where(example => !line.Pattern.IsMatch(example)).ShouldBeEmpty();
        line.CounterExamples.Where(example => line.Pattern.IsMatch(example)).ShouldBeEmpty();
    }

    [Fact]
    public void Verbless_predicates_are_of_the_vocabulary() =>
        VerbTable.Current.Verbless.Concat(All.SelectMany(line => line.NotOf)).Where(name => !Vocabulary.Current.TryGetPredicate(name, out _)).ShouldBeEmpty();

    [Fact]
    public void Every_stage_has_a_line_of_its_own() =>
        VerbTable.Current.Stages.Select(line => line.Stage).ShouldBe(Vocabulary.Current.Stages.Select(stage => stage.Name));

    [Fact]
    public void The_line_of_a_stage_takes_its_examples_and_none_of_its_counter_examples()
    {
        foreach (var line in VerbTable.Current.Stages)
        {
            line.Examples.ShouldNotBeEmpty();
            line.Examples.Where(example => !line.Pattern.IsMatch(example)).ShouldBeEmpty();
            line.CounterExamples.ShouldNotBeEmpty();
            line.CounterExamples.Where(example => line.Pattern.IsMatch(example)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_houses_and_what_speaks_against_a_stage_take_their_examples_and_no_others()
    {
        foreach (var house in VerbTable.Current.Houses) Take(house.Pattern.IsMatch, house.Examples, house.CounterExamples);
        foreach (var doubt in VerbTable.Current.Doubts) Take(text => doubt.Pattern.IsMatch(text) && doubt.Unless?.IsMatch(text) != true, doubt.Examples, doubt.CounterExamples);
        VerbTable.Current.Houses.SelectMany(house => house.Stages).Concat(VerbTable.Current.Doubts.SelectMany(doubt => doubt.Stages)).Except(Vocabulary.Current.Stages.Select(stage => stage.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void Words_of_another_predicate_take_their_examples_and_no_others()
    {
        foreach (var kind in VerbTable.Current.Kinds) Take(text => kind.Pattern.IsMatch(text) && !kind.Unless.IsMatch(text), kind.Examples, kind.CounterExamples);
        VerbTable.Current.Kinds.SelectMany(kind => kind.Of).Where(name => !Vocabulary.Current.TryGetPredicate(name, out _)).ShouldBeEmpty();
    }

    private static void Take(Func<string, bool> takes, IReadOnlyList<string> examples, IReadOnlyList<string> counterExamples)
    {
        examples.ShouldNotBeEmpty();
        examples.Where(example => !takes(example)).ShouldBeEmpty();
        counterExamples.ShouldNotBeEmpty();
        counterExamples.Where(example => takes(example)).ShouldBeEmpty();
    }
}
