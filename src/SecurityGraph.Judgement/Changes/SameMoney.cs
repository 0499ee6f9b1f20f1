using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Changes;

/// <summary>Money that both ends tell, each of other givers, recipients or purposes: what shares a `money` key is one sum, whatever statement tells it.</summary>
internal sealed class SameMoney
{
    private readonly HashSet<string> _told;

    public SameMoney(Telling before, Telling after)
    {
        var earlier = before.Told.Where(IsKeyed).ToLookup(answer => answer.Statement.Money!, StringComparer.Ordinal);
        var kept = after.Told.Select(answer => before.Same(answer.Statement)?.Statement.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Changes =
        [
            .. after.Told.Where(answer => IsKeyed(answer) && earlier.Contains(answer.Statement.Money!) && before.Same(answer.Statement) is null)
                .GroupBy(answer => answer.Statement.Money!, StringComparer.Ordinal).Select(anew => Of(earlier[anew.Key], [.. anew], kept)),
        ];
        _told = Changes.SelectMany(change => change.Before.Concat(change.After)).Select(answer => answer.Statement.Id).ToHashSet(StringComparer.Ordinal);
    }

    private SameMoney() => (Changes, _told) = ([], []);

    public static SameMoney None { get; } = new();

    /// <summary>One for each sum.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>Whether a change tells it.</summary>
    public bool Has(Statement statement) => _told.Contains(statement.Id);

    private static bool IsKeyed(StatementAnswer answer) => answer.Statement is { Money: not null, Derived: false };

    /// <summary>What both tell by the same statement is compared by itself; beside it stands what only one of them tells.</summary>
    private static Change Of(IEnumerable<StatementAnswer> earlier, List<StatementAnswer> anew, HashSet<string> kept)
    {
        List<StatementAnswer> all = [.. earlier];
        var given = all.Where(answer => !kept.Contains(answer.Statement.Id)).ToList();
        if (given.Count == 0) given = all;
        var (nearest, best) = given.SelectMany(one => anew, (one, other) => (one, other)).MaxBy(pair => Likeness(pair.one.Statement, pair.other.Statement));
        return Differences.OfMoney([nearest, .. given.Where(one => one != nearest)], [best, .. anew.Where(one => one != best)]);
    }

    private static int Likeness(Statement one, Statement other) =>
        (one.Predicate == other.Predicate ? 8 : 0) + (one.Object == other.Object ? 4 : 0) + (one.Subject == other.Subject ? 2 : 0) + (one.Quantity == other.Quantity ? 1 : 0);
}
