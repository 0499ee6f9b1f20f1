using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement;

/// <summary>What a dossier says with one verb, from one side: what the entity does, and what is done to it, apart.</summary>
/// <param name="Head"><c>Establishes</c>, <c>Established by</c>.</param>
/// <param name="Key">Names the group in addresses: <c>establishes</c>, <c>establishes-object</c>.</param>
public sealed record DossierGroup(string Head, string Key, Predicate Predicate, IReadOnlyList<StatementAnswer> Answers)
{
    /// <summary>In the order of reading: talk and what is hidden at first come last. Stages stand with the status.</summary>
    public static IEnumerable<DossierGroup> Of(Dossier dossier) =>
        dossier.Statements.Where(answer => answer.Statement.Predicate != Predicate.StageOf).GroupBy(answer => (answer.Statement.Predicate, Side: SideOf(answer.Statement, answer.Via ?? dossier.Entity.Id)))
            .OrderBy(group => group.Key.Predicate.HiddenByDefault).ThenBy(group => group.Key.Predicate.IsTalk).ThenBy(group => group.Key.Side == Side.About)
            .ThenBy(group => HeadOf(group.Key.Predicate, group.Key.Side), StringComparer.Ordinal)
            .Select(group => new DossierGroup(HeadOf(group.Key.Predicate, group.Key.Side), KeyOf(group.Key.Predicate, group.Key.Side), group.Key.Predicate, [.. group]));

    private static Side SideOf(Statement statement, EntityId entity) =>
        statement.Object is not { } target || statement.Predicate.Symmetric || statement.Subject == entity ? Side.Subject
        : target == entity ? Side.Object
        : statement.About.Contains(entity) ? Side.About : Side.Subject;

    private static string HeadOf(Predicate predicate, Side side)
    {
        var words = StatementText.Capitalised(side == Side.Object ? predicate.ReverseLabel : predicate.Label);
        return side == Side.About ? words + ", about it" : words;
    }

    private static string KeyOf(Predicate predicate, Side side) => side == Side.Subject ? predicate.KebabName : $"{predicate.KebabName}-{side.ToString().ToLowerInvariant()}";

    /// <summary>As what the entity, or a group of it, takes part in a statement.</summary>
    private enum Side
    {
        Subject,
        Object,
        About,
    }
}
