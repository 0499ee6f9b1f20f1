using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Tests.Store;

/// <summary>When statements are so, and how they stand, as <see cref="NaiveStore"/> has it.</summary>
internal static class NaiveTimes
{
    private static Edtf? EventTime(Graph graph, Statement statement) => !statement.Predicate.TakesEventTime ? null
        : graph.Statements.Where(s => s.Predicate == Predicate.Occurs && s.Subject == (statement.Subject.Kind == "event" ? statement.Subject : statement.Object))
            .OrderBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault()?.When;

    public static bool IsThen(Graph graph, Statement statement, StatementQuery query)
    {
        var (first, last) = statement.When is { } when ? (when, when) : statement.Validity is { } held && (held.From ?? held.To) is not null ? (held.From, held.To) : (EventTime(graph, statement), EventTime(graph, statement));
        return (first?.Earliest > DateOnly.MinValue || last?.Latest < DateOnly.MaxValue) && !(last?.Latest < query.From) && !(first?.Earliest > query.To);
    }

    public static int Compare(Graph graph, Statement one, Statement other, TimeOrder direction)
    {
        Edtf? first = one.Start ?? EventTime(graph, one), second = other.Start ?? EventTime(graph, other);
        var order = Edtf.CompareForSorting(first, second);
        if (order == 0) order = string.CompareOrdinal(one.Id, other.Id);
        return direction == TimeOrder.Newest && first is not null && second is not null ? -order : order;
    }
}
