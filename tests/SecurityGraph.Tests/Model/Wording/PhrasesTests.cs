using System.Text;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Wording;

public sealed class PhrasesTests
{
    private static readonly Predicate Operates = Find("OPERATES");

    [Fact]
    public void Every_predicate_reads_as_a_sentence_in_every_modality()
    {
        var text = new StringBuilder();
        foreach (var modality in Enum.GetValues<Modality>())
        {
            text.Append(modality.Class()).Append(", ").Append(modality.Word()).Append('\n');
            Line(text, Parts("eu-LISA", "SIS").Sentence(Operates, modality));
            Line(text, Parts("SIS", "Regulation (EU) 2018/1861").Sentence(Predicate.GovernedBy, modality));
            Line(text, (Parts("Member States", "Directive (EU) 2016/681") with { IsPlural = true }).Sentence(Find("IMPLEMENTS"), modality));
            Line(text, (Parts("13 delegations", "the network") with { IsPlural = true }).Sentence(Predicate.PartOf, modality));
        }
        text.Append("each predicate\n");
        foreach (var predicate in Vocabulary.Current.Predicates)
            Line(text, Everything(predicate).Sentence(predicate, predicate.Aspect == Aspect.Event ? Modality.Occurred : Modality.Ongoing));
        Approval.Matches("tests/SecurityGraph.Tests/Model/Wording/Phrases.approved.txt", text.ToString());
    }

    [Fact]
    public void An_appeal_reads_with_what_it_asks_and_is_itself_a_fact() =>
        (Parts("European Commission", "the co-legislators") with { About = ["ETIAS"], IsAboutTold = true, Asks = Verbs.Agrees, Due = "December 2018" })
            .Sentence(Verbs.CallsOn, Modality.Urged)
            .ShouldBe("European Commission called on the co-legislators to agree on ETIAS, due December 2018");

    [Fact]
    public void An_announcement_reads_with_and_without_what_is_to_be_done()
    {
        var parts = Parts("European Agenda on Security", "the ECTC");
        parts.Sentence(Verbs.Announces, Modality.Occurred).ShouldBe("European Agenda on Security announced the ECTC");
        (parts with { Asks = Predicate.Establishes }).Sentence(Verbs.Announces, Modality.Occurred)
            .ShouldBe("European Agenda on Security announced a plan to establish the ECTC");
    }

    [Fact]
    public void Several_that_it_is_about_are_listed() =>
        (Parts("A", "B") with { About = ["C", "D", "E"] }).Sentence(Operates, Modality.Ongoing).ShouldBe("A operates B as regards C, D and E");

    [Fact]
    public void What_is_absent_leaves_no_trace() => Parts("A", "B").Sentence(Operates, Modality.Ongoing).ShouldBe("A operates B");

    [Theory]
    [InlineData("{a} [and {b}] done", "1 and 2 done", "1  done")]
    [InlineData("[{b}]", "2", "")]
    [InlineData("plain", "plain", "plain")]
    public void An_optional_piece_goes_where_one_of_its_parts_is_empty(string template, string with, string without)
    {
        Phrases.Fill(template, name => name == "a" ? "1" : "2").ShouldBe(with);
        Phrases.Fill(template, name => name == "a" ? "1" : "").ShouldBe(without);
    }

    [Theory]
    [InlineData("[{a}")]
    [InlineData("{a")]
    public void A_broken_template_is_an_error(string template) => Should.Throw<FormatException>(() => Phrases.Fill(template, _ => "x"));

    private static void Line(StringBuilder text, string sentence) => text.Append("  ").Append(sentence).Append('\n');

    private static PhraseParts Parts(string subject, string target) => new() { Subject = subject, Object = target };

    /// <summary>A statement with every member that the predicate allows.</summary>
    private static PhraseParts Everything(Predicate predicate)
    {
        string If(string member, string text) => predicate.Allows.Contains(member) ? text : "";
        return new PhraseParts
        {
            Subject = "X",
            Object = "Y",
            About = predicate.Allows.Contains("about") ? ["Z"] : [],
            AboutWord = predicate.AboutWord,
            IsAboutTold = predicate.Requires.Contains("about"),
            Asks = predicate.Allows.Contains("asks") ? Predicate.Adopts : null,
            Stage = predicate.Allows.Contains("stage") && Vocabulary.Current.TryGetStage("ep_mandate", out var stage) ? stage : null,
            IsPartial = predicate.Allows.Contains("partial"),
            Provision = If("provision", "Art 78"),
            Role = predicate.Roles.Count > 0 ? predicate.Roles[0] : "",
            Commitment = If("commitment", "call_opened"),
            Condition = "where possible",
            Quantity = If("quantity", "EUR 5"),
            Of = If("quantity", "final budget"),
            Period = If("quantity", "2018"),
            During = If("quantity", "in 2018"),
            When = "on 25 January 2018",
        };
    }

    private static Predicate Find(string name) => Vocabulary.Current.Predicates.Single(predicate => predicate.Name == name);
}
