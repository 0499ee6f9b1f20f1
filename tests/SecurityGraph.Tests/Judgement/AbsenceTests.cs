using CsCheck;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Why an answer is empty: nobody says it, or nobody has looked.</summary>
public sealed class AbsenceTests
{
    private static readonly EntityId Report = EntityId.Parse("document:report"), Release = EntityId.Parse("document:release");

    private static readonly SectionCoverage[] Whole =
    [
        new(Release, "0", 2, 2), new(Report, "I", 3, 2) { Reasons = new Dictionary<string, int> { ["heading"] = 1 } }, new(Report, "II", 5, 5), new(Report, "III", 4, 4),
    ];

    /// <summary>The report speaks of Europol and ETIAS in II, of VIS in III; the release of Europol; a page of which nothing was counted of Interpol.</summary>
    private static readonly Mention[] Spoken =
    [
        Of("actor:europol", Release, "0"), Of("actor:europol", Report, "II"), Of("instrument:etias", Report, "II"), Of("instrument:vis", Report, "III"),
        Of("actor:interpol", EntityId.Parse("document:page"), "1"),
    ];

    [Theory]
    [InlineData("", "actor:europol instrument:etias", AbsenceKind.NotSaid, "These documents do not say: they speak of Europol and ETIAS in the report, section II, and no statement joins them so.")]
    [InlineData("", "actor:europol instrument:vis", AbsenceKind.NotSaid, "These documents do not say: no section speaks of Europol and VIS together (Europol in the release, its head and the report, section II; VIS in the report, section III), and no statement joins them so.")]
    [InlineData("", "actor:europol", AbsenceKind.NotSaid, "These documents do not say: they speak of Europol in the release, its head and the report, section II, and no statement about it says this. What is told of a part of it, or of work on it, stands under a name of its own.")]
    [InlineData("", "", AbsenceKind.NotSaid, "These documents do not say: all 2 have been read whole (14 sentences), and nothing in them says this.")]
    [InlineData("", "actor:europol actor:frontex", AbsenceKind.NotInTheDocuments, "Not in the documents: all 2 have been read whole (14 sentences), and they do not speak of Frontex.")]
    [InlineData("", "actor:interpol", AbsenceKind.NotInTheDocuments, "Not in the documents: all 2 have been read whole (14 sentences), and they do not speak of Interpol. Other sources do, of which single facts were taken: the page.")]
    // A section that speaks of both, and is not read whole, may say it; any other may not.
    [InlineData("II", "actor:europol instrument:etias", AbsenceKind.NotReadYet, "Not read yet: it may stand in what has not been read whole: the report, section II (1 of 5 sentences not read).")]
    [InlineData("III", "actor:europol instrument:etias", AbsenceKind.NotSaid, "These documents do not say: they speak of Europol and ETIAS in the report, section II, and no statement joins them so.")]
    [InlineData("III", "actor:europol instrument:vis", AbsenceKind.NotReadYet, "Not read yet: it may stand in what has not been read whole: the report, section III (1 of 4 sentences not read).")]
    [InlineData("I", "actor:frontex", AbsenceKind.NotReadYet, "Not read yet: it may stand in what has not been read whole: the report, section I (1 of 3 sentences not read).")]
    [InlineData("I III", "", AbsenceKind.NotReadYet, "Not read yet: it may stand in what has not been read whole: the report, section I (1 of 3 sentences not read), section III (1 of 4 sentences not read).")]
    public async Task Nothing_told_of_entities(string unread, string entities, AbsenceKind kind, string sentence)
    {
        var absence = await Judge(unread).WhyNothingIsTold(Ids(entities), cancellationToken: TestContext.Current.CancellationToken);
        (absence.Kind, absence.Sentence).ShouldBe((kind, sentence));
        absence.Unread.Select(section => section.Section).ShouldBeSubsetOf(unread.Split(' '));
        absence.Unread.Count.ShouldBe(kind == AbsenceKind.NotReadYet ? unread.Split(' ').Length : 0);
    }

    [Theory]
    [InlineData("", AbsenceKind.NotEntered, "Not entered: all 2 have been read whole (14 sentences), and nothing that a statement was made of is called 'Atlantis'. A name that nobody entered is not looked for in their text.")]
    [InlineData("II", AbsenceKind.NotReadYet, "Not read yet: 'Atlantis' may stand in what has not been read whole: the report, section II (1 of 5 sentences not read).")]
    public async Task Nothing_called_so(string unread, AbsenceKind kind, string sentence)
    {
        var absence = await Judge(unread).WhyNothingIsCalled("Atlantis", TestContext.Current.CancellationToken);
        (absence.Kind, absence.Sentence).ShouldBe((kind, sentence));
    }

    [Theory]
    [InlineData("")]
    [InlineData("II")] // Read or not: the names are there.
    public async Task A_name_that_several_have_in_theirs_is_told_with_them(string unread)
    {
        var absence = await Judge(unread).WhyNothingIsCalled("the", TestContext.Current.CancellationToken);
        absence.Kind.ShouldBe(AbsenceKind.Ambiguous);
        absence.MayMean.Select(one => one.Id.ToString()).Order(StringComparer.Ordinal).ShouldBe(["document:page", "document:release", "document:report"]);
        absence.Sentence.ShouldStartWith("Nothing is called just 'the': it stands in the name of ");
        absence.Sentence.ShouldContain("the report (document:report)");
    }

    [Fact]
    public async Task Where_nobody_counted_nobody_can_tell()
    {
        var judge = new Judge(EmbeddedStore.Of(World([], [])));
        var token = TestContext.Current.CancellationToken;
        foreach (var absence in new[] { await judge.WhyNothingIsCalled("Atlantis", token), await judge.WhyNothingIsTold([], cancellationToken: token), await judge.WhyNothingIsTold(Ids("actor:europol"), cancellationToken: token) })
            (absence.Kind, absence.Sentence).ShouldBe((AbsenceKind.NotReadYet, "Not read yet: of no document does this graph say how much of its text has been read."));
    }

    [Fact]
    public async Task What_the_question_leaves_out_is_said_somewhere()
    {
        var absence = await Judge("II").WhyNothingIsTold(Ids("actor:europol"), isLeftOut: true, TestContext.Current.CancellationToken);
        (absence.Kind, absence.Sentence).ShouldBe((AbsenceKind.LeftOut, "Left out: for other days, other sources or without a filter there is an answer."));
    }

    /// <summary>The order of lines and of what is asked about does not matter, and neither does what is mentioned more than once.</summary>
    [Fact]
    public void Neither_order_nor_numbers_matter() =>
        Gen.Select(Gen.Shuffle(Whole), Gen.Shuffle(Spoken), Gen.Shuffle(Ids("actor:europol instrument:etias instrument:vis").ToArray()), Gen.Int[1, 9]).Sample((read, spoken, asked, count) =>
        {
            var judge = new Judge(EmbeddedStore.Of(World(read, spoken.Select(one => one with { Count = count }))));
            var absence = judge.WhyNothingIsTold(asked).GetAwaiter().GetResult();
            absence.Kind.ShouldBe(AbsenceKind.NotSaid);
            absence.SpokenOf.ShouldBeEmpty();
        }, iter: 20);

    private static Judge Judge(string unread) =>
        new(EmbeddedStore.Of(World(Whole.Select(section => unread.Split(' ').Contains(section.Section) ? section with { Cited = section.Cited - 1 } : section), Spoken)));

    private static Graph World(IEnumerable<SectionCoverage> read, IEnumerable<Mention> spoken) => SmallGraph.Compile(
        [
            SmallGraph.Named("actor:europol", "Europol"), SmallGraph.Named("actor:interpol", "Interpol"), SmallGraph.Named("actor:frontex", "Frontex"),
            SmallGraph.Named("instrument:etias", "ETIAS", "it_system"), SmallGraph.Named("instrument:vis", "VIS", "it_system"),
            SmallGraph.Named("document:report", "the report"), SmallGraph.Named("document:release", "the release"), SmallGraph.Named("document:page", "the page"),
        ],
        []) with
    { Coverage = [.. read], Mentions = [.. spoken] };

    private static Mention Of(string entity, EntityId document, string section) => new(EntityId.Parse(entity), document, section, 2);

    private static List<EntityId> Ids(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => EntityId.Parse(id))];
}
