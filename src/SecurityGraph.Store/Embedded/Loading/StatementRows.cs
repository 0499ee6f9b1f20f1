using System.Runtime.InteropServices;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>
/// Collects statements, which stand by id, each once. What several threads collect from blocks of a file is put together in the
/// order of the file.
/// </summary>
/// <param name="file">The name that errors give.</param>
/// <param name="entities">All entities of the file.</param>
/// <param name="dates">Of all rows of the file, like the names of sections.</param>
internal sealed class StatementRows(string file, EntityIndex entities, DateTable.Builder dates, SectionTable.Builder sections)
{
    private readonly List<StatementRow> _rows = [];

    /// <summary>The number of the line of the first.</summary>
    public long FirstLine { get; private set; }

    public int Count => _rows.Count;

    public ReadOnlySpan<StatementRow> Rows => CollectionsMarshal.AsSpan(_rows);

    public DateTable.Builder Dates { get; } = dates;

    public SectionTable.Builder Sections { get; } = sections;

    /// <summary>What all statements are about, one after the other; <see cref="StatementRow.AboutEnd"/> parts them.</summary>
    public List<int> About { get; } = [];

    /// <summary>The section of each evidence of all statements (<see cref="SectionTable.Builder.Join"/>); <see cref="StatementRow.EvidenceEnd"/> parts them.</summary>
    public List<long> Evidence { get; } = [];

    /// <summary>The date of each evidence, beside <see cref="Evidence"/>.</summary>
    public List<int> SaidOn { get; } = [];

    /// <summary>What statements were called in earlier releases, and what they are called now.</summary>
    public List<(StatementKey Former, StatementKey Current)> Former { get; } = [];

    /// <summary>Adds a statement from its line.</summary>
    /// <exception cref="ExchangeException">Its id or its place in the file is wrong, or it names what is no entity.</exception>
    public void Add(Statement statement, ParsedLine line)
    {
        var row = RowOf(statement, line.Number);
        Add(row with { Offset = line.Offset, Length = line.Length }, line.Number);
        foreach (var id in statement.FormerIds)
        {
            if (StatementKey.TryParse(id, out var former)) Former.Add((former, row.Key));
        }
    }

    /// <summary>Adds evidence of the statement that is added next.</summary>
    public void AddEvidence(int document, int section, int saidOn)
    {
        Evidence.Add(SectionTable.Builder.Join(document, section));
        SaidOn.Add(saidOn);
    }

    /// <summary>Adds what was collected from the next lines.</summary>
    public void Add(StatementRows next)
    {
        if (next.Count == 0) return;
        if (_rows.Count == 0) FirstLine = next.FirstLine;
        else CheckOrder(next._rows[0].Key, next.FirstLine);
        var (about, evidence) = (About.Count, Evidence.Count);
        foreach (ref readonly var row in next.Rows) _rows.Add(row with { AboutEnd = about + row.AboutEnd, EvidenceEnd = evidence + row.EvidenceEnd });
        About.AddRange(next.About);
        Evidence.AddRange(next.Evidence);
        SaidOn.AddRange(next.SaidOn);
        Former.AddRange(next.Former);
    }

    private void Add(in StatementRow row, long lineNumber)
    {
        if (_rows.Count == 0) FirstLine = lineNumber;
        else CheckOrder(row.Key, lineNumber);
        _rows.Add(row);
    }

    private StatementRow RowOf(Statement statement, long lineNumber)
    {
        if (!StatementKey.TryParse(statement.Id, out var key) || TermNumbers.Predicates[key.Predicate] != statement.Predicate)
            throw new ExchangeException(file, lineNumber, "id", $"'{statement.Id}' is not an id of {statement.Predicate.Name}");
        var subject = Find(statement.Subject);
        var target = statement.Object is { } id ? Find(id) : -1;
        foreach (var further in statement.About) About.Add(Find(further));
        foreach (var evidence in statement.Evidence) AddEvidence(Find(evidence.Document), Sections.NumberOf(evidence.Section), Dates.Add(evidence.SaidOn));
        var shape = StatementRow.ShapeOf(statement.When is not null, statement.Validity.From is not null, statement.Predicate, statement.Role == Groups.Member, statement.Modality);
        var said = Hearing.Days(statement);
        return new StatementRow(
            key, subject, target, statement.Modality, shape, Dates.Add(statement.Start), Dates.Add(statement.Validity.To),
            said.From.DayNumber, said.Whole.DayNumber, About.Count, Evidence.Count, 0, 0);

        int Find(EntityId named) => entities.TryFind(named, out var position)
            ? position
            : throw new ExchangeException(file, lineNumber, "", $"{key} names {named}, which is not an entity of this file");
    }

    private void CheckOrder(StatementKey key, long lineNumber)
    {
        var order = key.CompareTo(_rows[^1].Key);
        if (order == 0) throw new ExchangeException(file, lineNumber, "id", $"{key} stands twice");
        if (order < 0) throw new ExchangeException(file, lineNumber, "id", $"{key} stands before {_rows[^1].Key}: statements stand by id");
    }
}
