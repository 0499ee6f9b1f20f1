using System.Runtime.InteropServices;
using SecurityGraph.Model;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>
/// Collects statements, which stand by id, each once. What several threads collect from blocks of a file is put together in the
/// order of the file.
/// </summary>
/// <param name="file">The name that errors give.</param>
/// <param name="entities">All entities of the file.</param>
internal sealed class StatementRows(string file, EntityIndex entities)
{
    private readonly List<StatementRow> _rows = [];

    /// <summary>The number of the line of the first.</summary>
    public long FirstLine { get; private set; }

    public int Count => _rows.Count;

    public ReadOnlySpan<StatementRow> Rows => CollectionsMarshal.AsSpan(_rows);

    public DateTable.Builder Dates { get; } = new();

    public SectionTable.Builder Sections { get; } = new();

    /// <summary>What all statements are about, one after the other; <see cref="StatementRow.AboutEnd"/> parts them.</summary>
    public List<int> About { get; } = [];

    /// <summary>The section of each evidence of all statements; <see cref="StatementRow.EvidenceEnd"/> parts them.</summary>
    public List<int> Evidence { get; } = [];

    /// <summary>The date of each evidence, beside <see cref="Evidence"/>.</summary>
    public List<int> SaidOn { get; } = [];

    /// <summary>Adds a statement from its line.</summary>
    /// <exception cref="ExchangeException">Its id or its place in the file is wrong, or it names what is no entity.</exception>
    public void Add(Statement statement, ParsedLine line)
    {
        if (!StatementKey.TryParse(statement.Id, out var key) || Columns.Terms.Predicates[key.Predicate] != statement.Predicate)
            throw new ExchangeException(file, line.Number, "id", $"'{statement.Id}' is not the id of a {statement.Predicate.Name}");
        var subject = Find(statement.Subject);
        var target = statement.Object is { } id ? Find(id) : -1;
        foreach (var further in statement.About) About.Add(Find(further));
        foreach (var evidence in statement.Evidence)
        {
            Evidence.Add(Sections.Add(Find(evidence.Document), evidence.Section));
            SaidOn.Add(Dates.Add(evidence.SaidOn));
        }
        if (_rows.Count == 0) FirstLine = line.Number;
        else CheckOrder(key, line.Number);
        _rows.Add(new StatementRow(
            key, subject, target, statement.Modality, ShapeOf(statement), Dates.Add(statement.Start), Dates.Add(statement.ValidTo), About.Count,
            Evidence.Count, line.Offset, line.Length));

        int Find(EntityId named) => entities.TryFind(named, out var position)
            ? position
            : throw new ExchangeException(file, line.Number, "", $"{key} names {named}, which is not an entity of this file");
    }

    /// <summary>Adds what was collected from the next lines.</summary>
    public void Add(StatementRows next)
    {
        if (next.Count == 0) return;
        if (_rows.Count == 0) FirstLine = next.FirstLine;
        else CheckOrder(next._rows[0].Key, next.FirstLine);
        var (about, evidence) = (About.Count, Evidence.Count);
        var (dates, sections) = (Dates.Add(next.Dates), Sections.Add(next.Sections));
        int Date(int number) => number < 0 ? -1 : dates[number];
        _rows.EnsureCapacity(_rows.Count + next.Count);
        foreach (var row in next.Rows)
        {
            _rows.Add(row with
            {
                Start = Date(row.Start),
                End = Date(row.End),
                AboutEnd = about + row.AboutEnd,
                EvidenceEnd = evidence + row.EvidenceEnd,
            });
        }
        About.AddRange(next.About);
        foreach (var number in next.Evidence) Evidence.Add(sections[number]);
        foreach (var number in next.SaidOn) SaidOn.Add(Date(number));
    }

    private void CheckOrder(StatementKey key, long lineNumber)
    {
        var order = key.CompareTo(_rows[^1].Key);
        if (order == 0) throw new ExchangeException(file, lineNumber, "id", $"{key} stands twice");
        if (order < 0) throw new ExchangeException(file, lineNumber, "id", $"{key} stands before {_rows[^1].Key}: statements stand by id");
    }

    private static Shape ShapeOf(Statement statement)
    {
        var shape = Shape.None;
        if (statement.When is not null) shape |= Shape.StartIsWhen;
        if (statement is { When: not null, ValidFrom: not null }) shape |= Shape.Odd;
        if (Groups.IsMembership(statement)) shape |= Shape.Membership;
        return shape;
    }
}
