using System.Runtime.InteropServices;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Embedded.Columns;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>Puts collected statements into columns, in the order of answers.</summary>
internal sealed class ColumnBuilder
{
    private readonly StatementRows _statements;
    private readonly int[] _dateOf;
    private readonly int[] _sectionOf;

    /// <summary>What orders each row.</summary>
    private readonly int[] _times;

    /// <summary>From the position to the row.</summary>
    private readonly int[] _order;

    /// <param name="statements">All of the file.</param>
    /// <param name="isEvent">Of an entity by its position.</param>
    public ColumnBuilder(StatementRows statements, Func<int, bool> isEvent)
    {
        _statements = statements;
        Dates = statements.Dates.Build(out _dateOf);
        Sections = statements.Sections.Build([.. statements.Evidence], out _sectionOf);
        _times = Times(isEvent);
        _order = AnswerOrder();
    }

    public DateTable Dates { get; }

    public SectionTable Sections { get; }

    public StatementColumns Build()
    {
        var count = _order.Length;
        var (about, _) = Lists(CollectionsMarshal.AsSpan(_statements.About), evidence: false);
        var (evidence, evidenceFrom) = Lists(_sectionOf, evidence: true);
        var columns = new StatementColumns
        {
            Subjects = new int[count],
            Objects = new int[count],
            About = about,
            Predicates = new byte[count],
            Modalities = new byte[count],
            Shapes = new Shape[count],
            Starts = new int[count],
            Times = new int[count],
            Dated = _times.Count(time => time >= 0),
            Ends = new int[count],
            Evidence = evidence,
            SaidOn = Array.ConvertAll(evidenceFrom, from => Date(_statements.SaidOn[from])),
            SaidFrom = new int[count],
            SaidWhole = new int[count],
            Hashes = new ulong[count],
            ById = new int[count],
            Offsets = new long[count],
            Lengths = new int[count],
        };
        for (var position = 0; position < count; position++) Fill(columns, position, _statements.Rows[_order[position]]);
        return columns;
    }

    private void Fill(StatementColumns columns, int position, in StatementRow row)
    {
        columns.Subjects[position] = row.Subject;
        columns.Objects[position] = row.Object;
        columns.Predicates[position] = row.Key.Predicate;
        columns.Modalities[position] = (byte)row.Modality;
        columns.Shapes[position] = row.Shape;
        columns.Starts[position] = Date(row.Start);
        columns.Times[position] = _times[_order[position]];
        columns.Ends[position] = Date(row.End);
        columns.SaidFrom[position] = row.SaidFrom;
        columns.SaidWhole[position] = row.SaidWhole;
        columns.Hashes[position] = row.Key.Hash;
        columns.ById[_order[position]] = position;
        columns.Offsets[position] = row.Offset;
        columns.Lengths[position] = row.Length;
    }

    private int Date(int number) => number < 0 ? -1 : _dateOf[number];

    /// <summary>The start of each row, or else the date of its event: of several OCCURS that of the one with the smallest id counts.</summary>
    private int[] Times(Func<int, bool> isEvent)
    {
        var occurs = TermNumbers.NumberOf(Predicate.Occurs);
        var events = new Dictionary<int, int>();
        foreach (ref readonly var row in _statements.Rows)
        {
            if (row.Key.Predicate == occurs) events.TryAdd(row.Subject, row.Shape.HasFlag(Shape.StartIsWhen) ? Date(row.Start) : -1);
        }
        var times = new int[_statements.Count];
        for (var i = 0; i < times.Length; i++)
        {
            ref readonly var row = ref _statements.Rows[i];
            var takesEventTime = row.Start < 0 && TermNumbers.Predicates[row.Key.Predicate].TakesEventTime;
            times[i] = takesEventTime ? events.GetValueOrDefault(isEvent(row.Subject) ? row.Subject : row.Object, -1) : Date(row.Start);
        }
        return times;
    }

    /// <summary>Rows by what orders them: they come by id, so that a stable sort by the place of that date leaves them by it, then id.</summary>
    private int[] AnswerOrder()
    {
        var rows = _statements.Rows;
        var byPlace = new ListsBuilder(Dates.Count + 1);
        foreach (var time in _times) byPlace.Count(Dates.PlaceOf(time));
        byPlace.EndCount();
        var order = new int[rows.Length];
        for (var row = 0; row < rows.Length; row++) order[byPlace.Add(Dates.PlaceOf(_times[row]), row)] = row;
        return order;
    }

    /// <summary>The lists of the rows in the order of answers, and where each of their values comes from.</summary>
    private (Lists Lists, int[] From) Lists(ReadOnlySpan<int> collected, bool evidence)
    {
        var rows = _statements.Rows;
        var starts = new int[_order.Length + 1];
        for (var position = 0; position < _order.Length; position++)
        {
            var (start, end) = Part(rows, _order[position], evidence);
            starts[position + 1] = starts[position] + end - start;
        }
        var from = new int[starts[^1]];
        for (var position = 0; position < _order.Length; position++)
        {
            var (start, _) = Part(rows, _order[position], evidence);
            for (var at = starts[position]; at < starts[position + 1]; at++) from[at] = start++;
        }
        var values = new int[from.Length];
        for (var i = 0; i < values.Length; i++) values[i] = collected[from[i]];
        return (new Lists(starts, values), from);
    }

    private static (int Start, int End) Part(ReadOnlySpan<StatementRow> rows, int row, bool evidence)
    {
        var start = row == 0 ? 0 : evidence ? rows[row - 1].EvidenceEnd : rows[row - 1].AboutEnd;
        return (start, evidence ? rows[row].EvidenceEnd : rows[row].AboutEnd);
    }
}
