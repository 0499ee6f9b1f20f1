using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Changes;

/// <summary>How one statement differs between two tellings.</summary>
internal static class Differences
{
    /// <summary>The change; null where both tell the same.</summary>
    /// <param name="isRelease">Whether two releases are compared: then any difference of the data is one. What a source leaves out it does not take back.</param>
    /// <param name="isThere">Whether the later tells of an entity: if not, one that stands for it has only another id.</param>
    public static Change? Between(StatementAnswer before, StatementAnswer after, bool isRelease, Func<EntityId, bool> isThere)
    {
        string[] restated = [.. Restated(before.Statement, after.Statement, isThere)];
        return Of(before.Statement, after.Statement, isRelease, restated, mayMove: restated.Length == 0) is { } difference
            ? new Change(difference.Kind, Bearer(after.Statement), [before], [after]) { Members = difference.Members }
            : null;
    }

    /// <summary>The same money, told by two statements: of whom it is told differs, else it is one statement.</summary>
    /// <param name="before">Those of the earlier, first the one that is nearest to the later.</param>
    /// <param name="after">Those of the later.</param>
    public static Change OfMoney(IReadOnlyList<StatementAnswer> before, IReadOnlyList<StatementAnswer> after)
    {
        var (told, anew) = (before[0].Statement, after[0].Statement);
        string[] restated = [.. Restated(told, anew, _ => true), .. told.About.SequenceEqual(anew.About) ? [] : new[] { "about" }];
        var (kind, members) = Of(told, anew, isRelease: false, restated, mayMove: true) ?? (ChangeKind.Changed, []);
        return new Change(kind, Bearer(anew), before, after) { Members = members };
    }

    private static (ChangeKind Kind, string[] Members)? Of(Statement before, Statement after, bool isRelease, string[] restated, bool mayMove)
    {
        var (modality, commitment) = (Steps.OfModality(before, after, isRelease), Steps.OfCommitment(before, after, isRelease));
        // The date of a plan is no other date of what goes on beside it.
        if (modality == Step.Beside && restated.Length == 0) return (ChangeKind.More, []);
        var dates = Dates(before, after, isRelease).ToList();
        // That money is promised at all may be told for the first time, as a date may.
        var (isFirstStep, isFirstAmount, amount) = (before.Commitment is null, Amount(before) is null, AmountDiffers(before, after, isRelease));
        string[] told = [.. restated, .. Told(modality, commitment)];
        string[] members = [.. told, .. dates.Select(one => one.Member), .. amount ? new[] { "quantity" } : []];
        var isOtherwise = modality == Step.Otherwise || (commitment == Step.Otherwise && !isFirstStep);
        if (mayMove && !isOtherwise && (modality == Step.On || commitment == Step.On)) return (ChangeKind.MovedOn, members);
        if (isOtherwise || restated.Length > 0 || dates.Any(one => one.Change == DateChange.Other) || (amount && !isFirstAmount)) return (ChangeKind.Changed, members);
        return members.Length > 0 ? (ChangeKind.MorePrecise, members) : null;
    }

    private static IEnumerable<string> Told(Step modality, Step commitment)
    {
        if (modality == Step.Otherwise) yield return "modality";
        if (commitment == Step.Otherwise) yield return "commitment";
    }

    /// <summary>
    /// What a statement is mainly about: of an appeal what it is about; of what an actor does the thing that it does it to; of anything
    /// else, and of what only describes the actor, its subject.
    /// </summary>
    public static EntityId Bearer(Statement statement) =>
        statement.About.Count > 0 && statement.Predicate.Requires.Contains("about") ? statement.About[0]
        : statement.Subject.Kind == EntityKind.Actor.Prefix && statement.Object is { } thing && IsActedOn(statement.Predicate) && thing.Kind != EntityKind.Place.Prefix ? thing
        : statement.Subject;

    private static bool IsActedOn(Predicate predicate) => !predicate.Symmetric && predicate.Name is not ("COVERS" or "HOLDS_OFFICE" or "LOCATED_IN" or "PART_OF" or "SUCCEEDS");

    /// <summary>A release that corrects a statement keeps its former id: what it says is another thing.</summary>
    private static IEnumerable<string> Restated(Statement before, Statement after, Func<EntityId, bool> isThere)
    {
        if (before.Subject != after.Subject && isThere(before.Subject)) yield return "subject";
        if (before.Predicate != after.Predicate) yield return "predicate";
        if (before.Object != after.Object && (before.Object is not { } target || isThere(target))) yield return "object";
    }

    private static IEnumerable<(string Member, DateChange Change)> Dates(Statement before, Statement after, bool isRelease)
    {
        var isFact = after.Modality.Class() == ModalityClass.Fact;
        return new (string Member, DateChange Change)[]
        {
            ("when", Of(before.When, after.When, isFact, isRelease)), ("validFrom", Of(before.ValidFrom, after.ValidFrom, isFact, isRelease)),
            ("validTo", Of(before.ValidTo, after.ValidTo, isFact, isRelease)), ("due", Of(before.Due, after.Due, isFact, isRelease)),
        }.Where(one => one.Change != DateChange.None);
    }

    /// <summary>"In October" takes nothing back of the 18th; of what is to come it does: "by December" moves what was due by June, and so does "by April".</summary>
    private static DateChange Of(Edtf? told, Edtf? anew, bool isFact, bool isRelease)
    {
        if (told?.ToString() == anew?.ToString()) return DateChange.None;
        if (anew is null) return isRelease ? DateChange.Other : DateChange.None;
        if (told is null) return DateChange.Nearer;
        if (anew.Earliest <= told.Earliest && anew.Latest >= told.Latest && isFact) return isRelease ? DateChange.Other : DateChange.None;
        var isBoundMoved = !isFact && told.IsOnOrBefore && anew.IsOnOrBefore;
        return anew.Earliest >= told.Earliest && anew.Latest <= told.Latest && !isBoundMoved ? DateChange.Nearer : DateChange.Other;
    }

    private static bool AmountDiffers(Statement before, Statement after, bool isRelease) =>
        !Equals(Amount(before), Amount(after)) && (isRelease || Amount(after) is not null);

    /// <summary>How much; which figure it is belongs to what the statement says.</summary>
    private static object? Amount(Statement statement) => statement.Quantity is { Low: null, High: null } or null ? null : (statement.Quantity.Low, statement.Quantity.High, statement.Quantity.Unit);
}
