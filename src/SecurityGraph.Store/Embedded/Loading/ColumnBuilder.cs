using System.Runtime.InteropServices;
using SecurityGraph.Store.Embedded.Columns;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>Puts collected statements into columns, in the order of answers.</summary>
internal sealed class ColumnBuilder
{
    private readonly StatementRows _statements;
    private readonly int[] _dateOf;
    private readonly int[] _sectionOf;

    /// <summary>From the position to the row.</summary>
    private readonly int[] _order;

    public ColumnBuilder(StatementRows statements)
    {
        _statements = statements;
        Dates = statements.Dates.Build(out _dateOf);
        Sections = statements.Sections.Build([.. statements.Evidence], out _sectionOf);
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
        columns.Ends[position] = Date(row.End);
        columns.SaidFrom[position] = row.SaidFrom;
        columns.SaidWhole[position] = row.SaidWhole;
        columns.Hashes[position] = row.Key.Hash;
        columns.ById[_order[position]] = position;
        columns.Offsets[position] = row.Offset;
        columns.Lengths[position] = row.Length;
    }

    private int Date(int number) => number < 0 ? -1 : _dateOf[number];

    /// <summary>Rows by start: they come by id, so that a stable sort by the place of the start leaves them by start, then id.</summary>
    private int[] AnswerOrder()
    {
        var rows = _statements.Rows;
        var byPlace = new ListsBuilder(Dates.Count + 1);
        foreach (ref readonly var row in rows) byPlace.Count(Dates.PlaceOf(Date(row.Start)));
        byPlace.EndCount();
        var order = new int[rows.Length];
        for (var row = 0; row < rows.Length; row++) order[byPlace.Add(Dates.PlaceOf(Date(rows[row].Start)), row)] = row;
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
