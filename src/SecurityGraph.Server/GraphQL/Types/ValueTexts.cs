using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
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
