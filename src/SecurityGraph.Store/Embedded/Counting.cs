using SecurityGraph.Model;
using SecurityGraph.Model.Dates;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store.Embedded;

/// <summary>Answers one <see cref="CountQuery"/>.</summary>
internal sealed class Counting(Snapshot snapshot, Lens lens)
{
    private readonly LensView _view = new(snapshot, lens);

    public GraphCounts Count(CountQuery query, CancellationToken cancellationToken)
    {
        var relations = new Dictionary<EntityId, int>();
        foreach (var id in query.Relations)
        {
            if (snapshot.Entities.TryFind(id, out var entity)) relations[id] = RelationsOf(entity);
        }
        return new GraphCounts(relations, query.Totals ? Totals(cancellationToken) : null);
    }

    private int RelationsOf(int entity)
    {
        var count = 0;
        foreach (var position in snapshot.Entities.Statements[entity])
        {
            if (_view.Shows(position)) count++;
        }
        return count;
    }

    private GraphTotals Totals(CancellationToken cancellationToken)
    {
        var predicates = new int[Columns.Terms.Predicates.Length];
        var classes = new int[Enum.GetValues<ModalityClass>().Length];
        var documents = new int[snapshot.Entities.Count];
        var said = new SaidDays();
        for (var position = 0; position < snapshot.Statements.Count; position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_view.Shows(position)) continue;
            predicates[snapshot.Statements.Predicates[position]]++;
            classes[(int)(_view.AnewAt(position)?.Statement.Modality ?? snapshot.Statements.ModalityOf(position)).Class()]++;
            foreach (var (document, saidOn) in Evidence(position))
            {
                documents[document]++;
                said.Add(saidOn);
            }
        }
        return new GraphTotals(
            Enumerable.Range(0, snapshot.Entities.Count).CountBy(entity => Columns.Terms.Kinds[snapshot.Entities.KindOf(entity)].Name)
                .ToDictionary(StringComparer.Ordinal),
            Counted(predicates).ToDictionary(pair => Columns.Terms.Predicates[pair.Index].Name, pair => pair.Count, StringComparer.Ordinal),
            Counted(classes).ToDictionary(pair => (ModalityClass)pair.Index, pair => pair.Count),
            Counted(documents).ToDictionary(pair => snapshot.Entities.IdOf(pair.Index), pair => pair.Count),
            said.First,
            said.Last);
    }

    /// <summary>What is shown of the evidence: the document and when it says it.</summary>
    private IEnumerable<(int Document, Edtf? SaidOn)> Evidence(int position)
    {
        if (_view.AnewAt(position) is { } anew)
        {
            foreach (var evidence in anew.Statement.Evidence)
            {
                if (snapshot.Entities.TryFind(evidence.Document, out var document)) yield return (document, evidence.SaidOn);
            }
            yield break;
        }
        var start = snapshot.Statements.Evidence.Start(position);
        for (var i = start; i < start + snapshot.Statements.Evidence.Count(position); i++)
            yield return (snapshot.Sections.DocumentOf(snapshot.Statements.Evidence.Value(i)), snapshot.Dates[snapshot.Statements.SaidOn[i]]);
    }

    private static IEnumerable<(int Index, int Count)> Counted(int[] counts) =>
        counts.Index().Where(pair => pair.Item > 0).Select(pair => (pair.Index, pair.Item));
}

/// <summary>The first and the last day on which anything is said; open and undated ends do not count.</summary>
internal sealed class SaidDays
{
    public DateOnly? First { get; private set; }

    public DateOnly? Last { get; private set; }

    public void Add(Edtf? said)
    {
        if (said is null) return;
        if (said.Earliest != DateOnly.MinValue && !(First <= said.Earliest)) First = said.Earliest;
        if (said.Latest != DateOnly.MaxValue && !(Last >= said.Latest)) Last = said.Latest;
    }
}
