using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Gathering;

/// <summary>
/// Puts everything dated about things and their families in order. A stage has the date of its event, what is asked without a date of its own that by
/// which it is due, a state of unknown beginning its end; what follows from a stage by rule is not told again beside it.
/// </summary>
internal sealed class TimelineReader(IGraphStore store, CancellationToken cancellationToken)
{
    /// <param name="filter">Which predicates; its kinds do not count.</param>
    /// <returns>By date, then by the id of the statement.</returns>
    public async Task<IReadOnlyList<TimelineRow>> Read(IReadOnlyCollection<EntityId> of, GraphFilter filter, DateOnly? from, DateOnly? to, Lens lens)
    {
        var families = await new FamilyReader(store, cancellationToken).Read(of, lens);
        EntityId[] members = [.. of.Concat(families.Values.SelectMany(family => family.Members)).Distinct()];
        var own = lens with { ExpandGroups = false };
        var query = new StatementQuery { Predicates = [.. Vocabulary.Current.Predicates.Where(filter.Takes)] };
        var found = (await store.ReadStatements(members, query, own, cancellationToken)).SelectMany(pair => pair.Value, (pair, answer) => (Member: pair.Key, Answer: answer))
            .Where(pair => !pair.Answer.Statement.Derived).GroupBy(pair => pair.Answer.Statement.Id, StringComparer.Ordinal)
            .Select(group => (group.First().Answer, Of: group.Select(pair => pair.Member).OrderBy(id => id.ToString(), StringComparer.Ordinal).ToList())).ToList();
        var occurrences = await Occurrences(found.Select(pair => pair.Answer.Statement), own);
        return
        [
            .. found.Select(pair => Row(pair.Answer, pair.Of, occurrences)).OfType<TimelineRow>().Where(row => !(row.Date.Latest < from || row.Date.Earliest > to))
                .OrderBy(row => row.Date, Comparer<Edtf>.Create(Edtf.CompareForSorting)).ThenBy(row => row.Told.Statement.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Null of what has no date.</summary>
    private static TimelineRow? Row(StatementAnswer told, IReadOnlyList<EntityId> of, IReadOnlyDictionary<EntityId, Statement> occurrences)
    {
        var statement = told.Statement;
        if (statement.Start is { IsOpen: false } start) return new TimelineRow(start, TimelineDate.Start, told, of, null);
        if (FactTime.EventOf(statement) is { } which && occurrences.GetValueOrDefault(which) is { When: { IsOpen: false } when } occurrence) return new TimelineRow(when, TimelineDate.Event, told, of, occurrence);
        if (statement.Due is { IsOpen: false } due) return new TimelineRow(due, TimelineDate.Due, told, of, null);
        return statement.Validity.To is { IsOpen: false } end ? new TimelineRow(end, TimelineDate.End, told, of, null) : null;
    }

    private async Task<IReadOnlyDictionary<EntityId, Statement>> Occurrences(IEnumerable<Statement> statements, Lens lens)
    {
        var events = statements.Where(statement => statement.Start is null).Select(FactTime.EventOf).OfType<EntityId>();
        var query = new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs] };
        var found = await store.ReadStatements(events, query, lens with { AsOf = null, Classes = null }, cancellationToken);
        return found.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key, pair => pair.Value[0].Statement);
    }
}
