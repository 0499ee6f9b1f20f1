using SecurityGraph.Model;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Embedded.Columns;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>Collects statements in the order of their ids and puts them into columns in the order of answers.</summary>
internal sealed class StatementRows
{
    private readonly List<StatementRow> _rows = [];
    private readonly List<int> _about = [];
    private readonly List<int> _sections = [];
    private readonly List<int> _saidOn = [];
    private readonly DateTable.Builder _dates = new();
    private readonly SectionTable.Builder _sectionTable = new();

    public int Count => _rows.Count;

    public StatementKey LastKey => _rows.Count == 0 ? default : _rows[^1].Key;

    /// <param name="find">The position of an entity.</param>
    public void Add(StatementKey key, Statement statement, Func<EntityId, int> find, long offset, int length)
    {
        var subject = find(statement.Subject);
        var target = statement.Object is { } id ? find(id) : -1;
        foreach (var further in statement.About) _about.Add(find(further));
        foreach (var evidence in statement.Evidence)
        {
            _sections.Add(_sectionTable.Add(find(evidence.Document), evidence.Section));
            _saidOn.Add(_dates.Add(evidence.SaidOn));
        }
        _rows.Add(new StatementRow(
            key, subject, target, statement.Modality, ShapeOf(statement), _dates.Add(statement.Start), _dates.Add(statement.ValidTo),
            _about.Count, _sections.Count, offset, length));
    }

    public (StatementColumns Columns, DateTable Dates, SectionTable Sections) Build()
    {
        var dates = _dates.Build(out var dateOf);
        var sections = _sectionTable.Build(out var sectionOf);
        int Date(int number) => number < 0 ? -1 : dateOf[number];

        var order = AnswerOrder(dates, Date);
        var positionOf = new int[order.Length];
        for (var position = 0; position < order.Length; position++) positionOf[order[position]] = position;
        var saidOn = new int[_saidOn.Count];
        var columns = new StatementColumns
        {
            Subjects = Array.ConvertAll(order, row => _rows[row].Subject),
            Objects = Array.ConvertAll(order, row => _rows[row].Object),
            About = Spread(order, row => row.AboutEnd, (i, _) => _about[i]),
            Predicates = Array.ConvertAll(order, row => _rows[row].Key.Predicate),
            Modalities = Array.ConvertAll(order, row => (byte)_rows[row].Modality),
            Shapes = Array.ConvertAll(order, row => _rows[row].Shape),
            Starts = Array.ConvertAll(order, row => Date(_rows[row].Start)),
            Ends = Array.ConvertAll(order, row => Date(_rows[row].End)),
            Evidence = Spread(order, row => row.EvidenceEnd, (i, at) =>
            {
                saidOn[at] = Date(_saidOn[i]);
                return sectionOf[_sections[i]];
            }),
            SaidOn = saidOn,
            Hashes = Array.ConvertAll(order, row => _rows[row].Key.Hash),
            ById = positionOf,
            Offsets = Array.ConvertAll(order, row => _rows[row].Offset),
            Lengths = Array.ConvertAll(order, row => _rows[row].Length),
        };
        return (columns, dates, sections);
    }

    /// <summary>Rows by start: they come by id, so that a stable sort by the place of the start leaves them by start, then id.</summary>
    private int[] AnswerOrder(DateTable dates, Func<int, int> dateOf)
    {
        var byPlace = new ListsBuilder(dates.Count + 1);
        foreach (var row in _rows) byPlace.Count(dates.PlaceOf(dateOf(row.Start)));
        byPlace.EndCount();
        var order = new int[_rows.Count];
        for (var row = 0; row < order.Length; row++) order[byPlace.Add(dates.PlaceOf(dateOf(_rows[row].Start)), row)] = row;
        return order;
    }

    /// <summary>Lists of the rows in another order.</summary>
    /// <param name="value">From the place among the collected values and the place to be to the value.</param>
    private Lists Spread(int[] order, Func<StatementRow, int> end, Func<int, int, int> value)
    {
        int Start(int row) => row == 0 ? 0 : end(_rows[row - 1]);
        var starts = new int[order.Length + 1];
        for (var position = 0; position < order.Length; position++)
            starts[position + 1] = starts[position] + end(_rows[order[position]]) - Start(order[position]);
        var values = new int[starts[^1]];
        for (var position = 0; position < order.Length; position++)
        {
            var from = Start(order[position]);
            for (var at = starts[position]; at < starts[position + 1]; at++) values[at] = value(from + at - starts[position], at);
        }
        return new Lists(starts, values);
    }

    private static Shape ShapeOf(Statement statement)
    {
        var shape = Shape.None;
        if (statement.When is not null) shape |= Shape.StartIsWhen;
        if (statement is { When: not null, ValidFrom: not null }) shape |= Shape.Odd;
        if (statement.Predicate == Predicate.PartOf && statement.Role == "member" && statement.Modality.Class() == ModalityClass.Fact)
            shape |= Shape.Membership;
        return shape;
    }
}
