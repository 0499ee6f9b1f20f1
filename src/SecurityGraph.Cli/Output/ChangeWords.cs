using SecurityGraph.Judgement.Changes;

namespace SecurityGraph.Cli.Output;

/// <summary>The kinds of changes in words.</summary>
internal static class ChangeWords
{
    /// <summary>As an option and JSON have it, <c>moved-on</c>.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.MovedOn => "moved-on",
        ChangeKind.MorePrecise => "more-precise",
        ChangeKind.FellSilent => "fell-silent",
        ChangeKind.NotTold => "not-told",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The kind of that word; null where there is none.</summary>
    public static ChangeKind? KindOf(string word) => Enum.GetValues<ChangeKind>().Where(kind => Of(kind) == word).Select(kind => (ChangeKind?)kind).FirstOrDefault();

    /// <summary>In a sentence behind a number: <c>4 moved on</c>.</summary>
    public static string Counted(ChangeKind kind, bool isNewJudged) => kind switch
    {
        ChangeKind.New when !isNewJudged => "told by the later alone",
        ChangeKind.More => "with more told of them",
        ChangeKind.MorePrecise => "told more precisely",
        ChangeKind.NotTold => "not told any more",
        _ => Of(kind).Replace('-', ' '),
    };

    public static string Heading(ChangeKind kind, ChangeSort sort, bool isNewJudged) => kind switch
    {
        ChangeKind.New when !isNewJudged => "Told by the later alone ({0}): the earlier document was not read whole and may speak of it",
        ChangeKind.MovedOn => "Moved on ({0}): another stage, or what was to come goes on or is done",
        ChangeKind.Changed => sort == ChangeSort.Release ? "Changed ({0}): another date or amount, or told otherwise" : "Changed ({0}): the same with another date or amount, in other words, or of others",
        ChangeKind.New => sort == ChangeSort.Release ? "New ({0}): the earlier release does not have it" : "New ({0}): not spoken of before",
        ChangeKind.More => "More ({0}): spoken of before, and told anew of it",
        ChangeKind.MorePrecise => "Told more precisely ({0}): a nearer date, or a date or an amount for the first time",
        ChangeKind.FellSilent => "Fell silent ({0}): the later document was read whole and does not speak of it any more",
        ChangeKind.NotTold => "Not told ({0}): the later document does not speak of it, which means nothing by itself",
        _ => "Gone ({0}): statements that the later release has no more",
    };
}
