using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>Answers one <see cref="CountQuery"/>.</summary>
internal sealed class GraphCounter(Snapshot snapshot, Lens lens)
{
    private readonly LensView _view = new(snapshot, lens);

    public GraphCounts Count(CountQuery query, CancellationToken cancellationToken)
    {
        var relations = new Dictionary<EntityId, int>();
        foreach (var id in query.Relations)
        {
            if (snapshot.Entities.TryFind(id, out var entity)) relations[id] = RelationsOf(entity);
        }
        var byPredicate = new Dictionary<EntityId, IReadOnlyList<RelationCount>>();
        foreach (var id in query.ByPredicate ?? [])
        {
            if (snapshot.Entities.TryFind(id, out var entity)) byPredicate[id] = ByPredicate(entity);
        }
        return new GraphCounts(relations, query.Totals ? Totals(cancellationToken) : null, byPredicate);
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

    private IReadOnlyList<RelationCount> ByPredicate(int entity)
    {
        var columns = snapshot.Statements;
        var never = snapshot.Entities.TryFind(GraphFilter.NeverDrawn, out var hidden) ? hidden : -1;
        return RelationCount.InOrder(snapshot.Entities.Statements.Segment(entity).Where(_view.Shows).Select(position =>
        {
            var part = columns.Subjects[position] == entity ? Part.Subject : columns.Objects[position] == entity ? Part.Object : Part.About;
            var joins = entity != never && (part == Part.Subject ? columns.ParticipantsOf(position).Any(other => other != entity && other != never) : columns.Subjects[position] != never);
            return new RelationCount(columns.PredicateOf(position), part, 1, joins ? 1 : 0);
        }));
    }

    private GraphTotals Totals(CancellationToken cancellationToken)
    {
        var predicates = new int[TermNumbers.Predicates.Length];
        var classes = new int[Enum.GetValues<ModalityClass>().Length];
        var documents = new int[snapshot.Entities.Count];
        var saidAnew = new List<Edtf>();
        var isSaidOn = new bool[snapshot.Dates.Count];
        for (var position = 0; position < snapshot.Statements.Count; position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_view.Shows(position)) continue;
            predicates[snapshot.Statements.Predicates[position]]++;
            classes[(int)(_view.AnewAt(position)?.Statement.Modality ?? snapshot.Statements.ModalityOf(position)).Class()]++;
            if (_view.AnewAt(position) is { } anew) CountEvidence(anew.Statement, documents, saidAnew);
            else CountEvidence(position, documents, isSaidOn);
        }
        var said = isSaidOn.Index().Where(date => date.Item).Select(date => snapshot.Dates[date.Index]!).Concat(saidAnew).ToList();
        return new GraphTotals(
            Enumerable.Range(0, snapshot.Entities.Count).CountBy(snapshot.Entities.KindOf)
                .ToDictionary(pair => TermNumbers.Kinds[pair.Key].Name, pair => pair.Value, StringComparer.Ordinal),
            Counted(predicates).ToDictionary(pair => TermNumbers.Predicates[pair.Index].Name, pair => pair.Count, StringComparer.Ordinal),
            Counted(classes).ToDictionary(pair => (ModalityClass)pair.Index, pair => pair.Count),
            Counted(documents).ToDictionary(pair => snapshot.Entities.IdOf(pair.Index), pair => pair.Count),
            SaidRange.Of(said));
    }

    private void CountEvidence(int position, int[] documents, bool[] isSaidOn)
    {
        var sections = snapshot.Statements.Evidence[position];
        var saidOn = snapshot.Statements.SaidOn.AsSpan(snapshot.Statements.Evidence.Start(position), sections.Length);
        for (var i = 0; i < sections.Length; i++)
        {
            var document = snapshot.Sections.DocumentOf(sections[i]);
            var date = saidOn[i];
            documents[document]++;
            if (date >= 0) isSaidOn[date] = true;
        }
    }

    /// <summary>What is shown of the evidence is what the lens hears.</summary>
    private void CountEvidence(Statement anew, int[] documents, List<Edtf> said)
    {
        foreach (var evidence in anew.Evidence)
        {
            if (snapshot.Entities.TryFind(evidence.Document, out var document)) documents[document]++;
            if (evidence.SaidOn is { } date) said.Add(date);
        }
    }

    private static IEnumerable<(int Index, int Count)> Counted(int[] counts) =>
        counts.Index().Where(pair => pair.Item > 0).Select(pair => (pair.Index, pair.Item));
}
