using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Store.Embedded.Snapshots;

/// <summary>
/// The statements of a snapshot as a lens shows them, for one read. Columns decide where they can, exactly as the lens itself
/// would; where a statement has to be rolled up anew, and for what an answer shows, the lens is asked. Not for several threads.
/// </summary>
internal sealed class LensView(Snapshot snapshot, Lens lens)
{
    private static readonly byte Event = TermNumbers.NumberOf(EntityKind.Event);

    private readonly StatementColumns _columns = snapshot.Statements;
    private readonly int _classes = lens.Classes?.Aggregate(0, (flags, one) => flags | (1 << (int)one)) ?? -1;
    private readonly Dictionary<int, StatementAnswer?> _asked = [];
    private readonly HashSet<int>? _documents = lens.Documents is { } documents ? [.. documents.Select(id => snapshot.Entities.TryFind(id, out var at) ? at : -1)] : null;

    private enum Verdict
    {
        Shown,
        NotShown,
        AskTheLens,
    }

    /// <summary>Whether the lens may roll a statement up anew.</summary>
    private bool RollsUp => lens.SaidBy is not null || lens.Sources is not null;

    public bool Shows(int position) => Judge(position) switch
    {
        Verdict.Shown => true,
        Verdict.NotShown => false,
        _ => Ask(position) is not null,
    };

    /// <summary>A statement that is shown, as the lens shows it.</summary>
    public StatementAnswer AnswerAt(int position) =>
        Ask(position) ?? throw new InvalidOperationException($"Columns show {_columns.KeyOf(position)} and the lens does not.");

    /// <summary>Its answer where it was rolled up anew; null where the columns say all.</summary>
    public StatementAnswer? AnewAt(int position) => _asked.GetValueOrDefault(position);

    private StatementAnswer? Ask(int position)
    {
        if (!RollsUp) return Apply(position);
        if (!_asked.TryGetValue(position, out var answer)) _asked.Add(position, answer = Apply(position));
        return answer;
    }

    private StatementAnswer? Apply(int position) => snapshot.Lens.Apply(snapshot.StatementAt(position), lens);

    /// <summary>Whether a document of some tells it at all; on the days of the lens, the lens knows.</summary>
    private bool IsSaid(int position, HashSet<int> documents)
    {
        foreach (var section in _columns.Evidence[position])
        {
            if (documents.Contains(snapshot.Sections.DocumentOf(section))) return true;
        }
        return false;
    }

    private Verdict Judge(int position)
    {
        if (_documents is not null && !IsSaid(position, _documents)) return Verdict.NotShown;
        if (Heard(position) is var heard and not Verdict.Shown) return heard;
        if ((_classes >> (int)_columns.ModalityOf(position).Class() & 1) == 0) return Verdict.NotShown;
        return lens.AsOf is { } day ? AsOf(position, day) : Verdict.Shown;
    }

    /// <summary>Shown: all its evidence had been said by then, and what it tells may have begun, so that it stays as it is.</summary>
    private Verdict Heard(int position)
    {
        if (lens.SaidBy is not { DayNumber: var by }) return lens.Sources is null ? Verdict.Shown : Verdict.AskTheLens;
        if (by < _columns.SaidFrom[position]) return Verdict.NotShown;
        return by < _columns.SaidWhole[position] || lens.Sources is not null || lens.Least == Certainty.Certain || MayLieAhead(position, by) ? Verdict.AskTheLens : Verdict.Shown;
    }

    /// <summary>Whether the event of which a fact takes its date may come later, as far as the columns say.</summary>
    private bool MayLieAhead(int position, int by)
    {
        if (_columns.ModalityOf(position).Class() != ModalityClass.Fact || OccurrenceOf(position) is not (>= 0 and var occurrence)) return false;
        return by < _columns.SaidWhole[occurrence] || snapshot.Dates[_columns.Starts[occurrence]]?.Earliest.DayNumber > by;
    }

    private Verdict AsOf(int position, DateOnly day)
    {
        var shape = _columns.Shapes[position];
        if (shape.HasFlag(Shape.Odd)) return Verdict.AskTheLens;
        var start = snapshot.Dates[_columns.Starts[position]];
        var isWhen = shape.HasFlag(Shape.StartIsWhen);
        var predicate = _columns.PredicateOf(position);
        if (predicate.TakesEventTime && !isWhen) return OfItsEvent(position, day);
        return predicate.Aspect == Aspect.Event
            ? Happened(isWhen ? start : null, day)
            : On(new Period(isWhen ? null : start, snapshot.Dates[_columns.Ends[position]]).Holds(day));
    }

    private Verdict OfItsEvent(int position, DateOnly day)
    {
        if (OccurrenceOf(position) is not (>= 0 and var occurrence)) return On(Certainty.Possible);
        return Heard(occurrence) switch
        {
            Verdict.NotShown => On(Certainty.Possible),
            Verdict.AskTheLens => Verdict.AskTheLens,
            _ when !_columns.Shapes[occurrence].HasFlag(Shape.StartIsWhen) => On(Certainty.Possible),
            _ => Happened(snapshot.Dates[_columns.Starts[occurrence]], day),
        };
    }

    /// <summary>The OCCURS of which it takes its date; -1 where it takes none.</summary>
    private int OccurrenceOf(int position)
    {
        if (!_columns.PredicateOf(position).TakesEventTime || _columns.Shapes[position].HasFlag(Shape.StartIsWhen)) return -1;
        var subject = _columns.Subjects[position];
        var which = snapshot.Entities.KindOf(subject) == Event ? subject : _columns.Objects[position];
        return which < 0 ? -1 : snapshot.Occurrences[which];
    }

    /// <summary>What has no date is possible on any day.</summary>
    private Verdict Happened(Edtf? when, DateOnly day) => On(when?.HappenedBy(day) ?? Certainty.Possible);

    /// <summary>What is possible as far as the columns say, the lens may know for certain.</summary>
    private Verdict On(Certainty certainty) => certainty switch
    {
        Certainty.Impossible => Verdict.NotShown,
        Certainty.Possible when lens.Least == Certainty.Certain => Verdict.AskTheLens,
        _ => Verdict.Shown,
    };
}
