using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Gathering;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What the values of enumerations mean that are not in the vocabulary.</summary>
internal static class ValueTexts
{
    public static string Of(Modality value) => value switch
    {
        Modality.Occurred => "Stated as having happened.",
        Modality.Ongoing => "Stated as being the case on the day of the document.",
        Modality.Planned => "Somebody intends it, prepares it or works towards it.",
        Modality.Expected => "Foreseen; nobody commits to it.",
        Modality.Conditional => "Depends on a stated condition.",
        Modality.Urged => "An actor is asked to do it.",
        Modality.Required => "An obligation or a stated need.",
        Modality.Proposed => "Would follow from a proposal that is not adopted.",
        Modality.Denied => "Stated as not being so.",
        _ => throw Unknown(value),
    };

    public static string Of(ModalityClass value) =>
        $"{string.Join(", ", Enum.GetValues<Modality>().Where(modality => modality.Class() == value).Select(modality => modality.ToString().ToUpperInvariant()))}: "
        + value switch
        {
            ModalityClass.Fact => "it is so, or was.",
            ModalityClass.Planned => "somebody means it to be so, or foresees it.",
            ModalityClass.Urged => "somebody is to do it, but need not mean to.",
            ModalityClass.Proposed => "it would be so if a proposal were adopted.",
            ModalityClass.Denied => "it is not so.",
            _ => throw Unknown(value),
        };

    public static string Of(Certainty value) => value switch
    {
        Certainty.Certain => "It counts, whatever day its dates mean; also where no day is asked for.",
        Certainty.Possible => "The dates are too vague to tell.",
        _ => throw Unknown(value),
    };

    public static string Of(TimelineDate value) => value switch
    {
        TimelineDate.Start => "When it happened or is to happen; of a state, its first day.",
        TimelineDate.Event => "When its event happened or is to happen.",
        TimelineDate.Due => "By when it is to be done.",
        TimelineDate.End => "The last day of a state of which nobody says when it began.",
        _ => throw Unknown(value),
    };

    public static string Of(ListOrder value) => value switch
    {
        ListOrder.Name => "By name; accents and case do not count.",
        ListOrder.Relations => "By the number of statements of the whole graph that they take part in, most first.",
        ListOrder.Oldest => "By their dates as the whole graph tells them, the oldest first, the undated last.",
        ListOrder.Newest => "By their dates as the whole graph tells them, the newest first, the undated last.",
        _ => throw Unknown(value),
    };

    public static string Of(TimeOrder value) => value switch
    {
        TimeOrder.Oldest => "The oldest first, the undated last.",
        TimeOrder.Newest => "The newest first, the undated last.",
        _ => throw Unknown(value),
    };

    public static string Of(Part value) => value switch
    {
        Part.Any => "Any of the three.",
        Part.Subject => "Who or what does or is something.",
        Part.Object => "Whom or what the verb reaches.",
        Part.About => "A further participant.",
        _ => throw Unknown(value),
    };

    public static string Of(ExistenceState value) => value switch
    {
        ExistenceState.Existing => "It is there; of a system or a body nothing says whether it works.",
        ExistenceState.Operational => "A system or a body: it works, runs, is used.",
        ExistenceState.Established => "A system or a body: founded by an act that is in force or applies, and by no source told to work.",
        ExistenceState.Planned => "Somebody intends or foresees it.",
        ExistenceState.Proposed => "It would follow from a proposal.",
        ExistenceState.Hypothetical => "There is no more than a plan to propose it.",
        ExistenceState.Ended => "It was ended, wholly.",
        ExistenceState.Unstated => "No statement says; pictures draw it like what is EXISTING.",
        _ => throw Unknown(value),
    };

    public static string Of(Outlook value) => value switch
    {
        Outlook.Ahead => "Its date can still be that day or later, or it has none.",
        Outlook.Overtaken => "A later stage has been reached; `status` alone tells it.",
        Outlook.Overdue => "Its day has passed, and a document of a later day tells it as not done.",
        Outlook.Open => "Its day has passed: what became of it nobody says here.",
        _ => throw Unknown(value),
    };

    public static string Of(PromiseForm value) => value switch
    {
        PromiseForm.Plan => "Planned: who does it promises it.",
        PromiseForm.Appeal => "Called for, recommended or announced.",
        PromiseForm.Obligation => "Required until a day.",
        PromiseForm.Forecast => "Expected, and nobody is committed to it.",
        _ => throw Unknown(value),
    };

    public static string Of(PromiseOutcome value) => value switch
    {
        PromiseOutcome.Kept => "Done, and not after its day, where it has one.",
        PromiseOutcome.Early => "Done before the first day that the plan has.",
        PromiseOutcome.Late => "Done after its day.",
        PromiseOutcome.Overtaken => "Not told as done, and its file has reached a later stage, or has ended.",
        PromiseOutcome.Ahead => "Not told as done, and its day is still to come.",
        PromiseOutcome.Overdue => "Its day has passed, and a source of a later day tells it as not done.",
        PromiseOutcome.Unmentioned => "Later documents of the series were read here, and do not speak of it.",
        PromiseOutcome.Open => "No outcome is known here.",
        _ => throw Unknown(value),
    };

    public static string Of(AbsenceKind value) => value switch
    {
        AbsenceKind.LeftOut => "The question leaves out what there is: its days, its sources or its filter.",
        AbsenceKind.NotReadYet => "Sections that may have it have not been read whole.",
        AbsenceKind.Ambiguous => "Nothing is called just so, and the names of several have it in them: `mayMean`.",
        AbsenceKind.NotEntered => "Nothing is called so; a name that nobody entered is not looked for in the text.",
        AbsenceKind.UnderOtherNames => "Nothing is told under this name itself; it is of what has to do with it: `mayMean`.",
        AbsenceKind.NotInTheDocuments => "The documents have been read whole, and do not speak of it.",
        AbsenceKind.NotSaid => "The documents have been read whole and speak of it, and do not say this.",
        _ => throw Unknown(value),
    };

    public static string Of(ChangeKind value) => value switch
    {
        ChangeKind.MovedOn => "Its file, system or body has reached another stage, or what was to come goes on or is done; or money is promised more firmly.",
        ChangeKind.Changed => "The same is told with another date or amount, in other words (`modality`, `commitment`), or, of money, of others; by a release also corrected otherwise.",
        ChangeKind.New => "The earlier does not speak of it.",
        ChangeKind.More => "Both speak of it, and the later tells more; with `before`, a plan for more of what goes on or was done.",
        ChangeKind.MorePrecise => "The same is told with a nearer date, or with a date or an amount for the first time.",
        ChangeKind.FellSilent => "The later document goes on with the earlier one, was read whole, and does not speak of it any more.",
        ChangeKind.NotTold => "The later document does not speak of it, which means nothing by itself.",
        ChangeKind.Gone => "A statement of the earlier release that the later has no more.",
        _ => throw Unknown(value),
    };

    public static string Of(ContradictionForm value) => value switch
    {
        ContradictionForm.Dates => "They tell one thing with dates that have no day in common.",
        ContradictionForm.Amounts => "They tell one figure with amounts that do not meet.",
        ContradictionForm.Denial => "One denies what by the other was so on that day.",
        ContradictionForm.TwoEvents => "Two events are the same stage of one file, with the same participant, on different days.",
        ContradictionForm.TwoStages => "One participant, or its committee, brings one file to two stages on one day, by different documents.",
        _ => throw Unknown(value),
    };

    public static string Of(MoneyKind value) => value switch
    {
        MoneyKind.Given => "It goes to a recipient or a purpose.",
        MoneyKind.Size => "What a fund or a budget has; what it gives is part of that.",
        _ => throw Unknown(value),
    };

    public static string Of(MoneyBound value) => value switch
    {
        MoneyBound.Exact => "So much.",
        MoneyBound.Ceiling => "Up to so much.",
        MoneyBound.LowerBound => "More than so much.",
        MoneyBound.Range => "Between two amounts.",
        _ => throw Unknown(value),
    };

    public static string Of(SearchMatch value) => value switch
    {
        SearchMatch.Name => "The text is the whole name, or an identifier (in any of its written forms), id or former id.",
        SearchMatch.Alias => "The text is a whole title or alias.",
        SearchMatch.Words => "All words of the text are words of one name, title or alias.",
        SearchMatch.Prefix => "The last word is only the beginning of one.",
        _ => throw Unknown(value),
    };

    public static string Of(IdentifierStatus value) => value switch
    {
        IdentifierStatus.Verified => "Read in a published source.",
        IdentifierStatus.Derived => "Computed by a rule from another identifier or a title.",
        _ => throw Unknown(value),
    };

    private static ArgumentOutOfRangeException Unknown(Enum value) => new(nameof(value), value, "It has no description.");
}
