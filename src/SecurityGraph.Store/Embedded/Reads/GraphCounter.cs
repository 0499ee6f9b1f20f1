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
    private static readonly int Parts = Enum.GetValues<Part>().Length;
    private static readonly Predicate[] ByName = [.. TermNumbers.Predicates.OrderBy(one => one.Name, StringComparer.Ordinal)];
    private static readonly int[] Places = Array.ConvertAll(TermNumbers.Predicates, one => Array.IndexOf(ByName, one));

    private readonly LensView _view = new(snapshot, lens);
    private readonly StatementColumns _columns = snapshot.Statements;
    private readonly int _never = snapshot.Entities.TryFind(GraphFilter.NeverDrawn, out var hidden) ? hidden : -1;
    private readonly (int Statements, int Joining)[] _counts = new (int, int)[ByName.Length * Parts];

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

    /// <summary>A picture asks it of each of its nodes: counted in arrays, which stand in the order of answers.</summary>
    private List<RelationCount> ByPredicate(int entity)
    {
        Array.Clear(_counts);
        foreach (var position in snapshot.Entities.Statements[entity])
        {
            if (!_view.Shows(position)) continue;
            var part = _columns.Subjects[position] == entity ? Part.Subject : _columns.Objects[position] == entity ? Part.Object : Part.About;
            ref var count = ref _counts[(Parts * Places[_columns.Predicates[position]]) + (int)part];
            count.Statements++;
            if (Joins(position, entity, part)) count.Joining++;
        }
        var found = new List<RelationCount>();
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i].Statements > 0) found.Add(new RelationCount(ByName[i / Parts], (Part)(i % Parts), _counts[i].Statements, _counts[i].Joining));
        }
        return found;
    }

    private bool Joins(int position, int entity, Part part)
    {
        if (entity == _never) return false;
        if (part != Part.Subject) return _columns.Subjects[position] != _never;
        if (IsOther(_columns.Objects[position])) return true;
        foreach (var further in _columns.About[position])
        {
            if (IsOther(further)) return true;
        }
        return false;

        bool IsOther(int other) => other >= 0 && other != entity && other != _never;
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
