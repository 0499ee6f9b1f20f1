using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>An event whose day some statement tells has an OCCURS that tells it, if only in printed words: answers about events look there and nowhere else.</summary>
internal sealed class EventDateRule(RuleContext context, IEnumerable<Statement> all)
{
    private readonly HashSet<EntityId> _told = [.. all.Where(one => one.Predicate == Predicate.Occurs && TellsDay(one)).Select(one => one.Subject)];

    private static bool TellsDay(Statement occurs) =>
        occurs.When is not null || occurs.Evidence.Any(one => one.When is not null || one.Printed is not null);

    public void Check(WrittenStatement written)
    {
        if (!written.Value.Predicate.TakesEventTime) return;
        var own = written.Value.When is not null;
        var evidence = written.Value.Evidence.ToList().FindIndex(one => one.When is not null);
        if (!own && evidence < 0) return;
        foreach (var id in written.Value.Participants.Where(id => id.Kind == EntityKind.Event.Prefix && !_told.Contains(id)))
        {
            context.Error(
                DiagnosticCodes.EventWithoutDate, written.At(own ? "when" : $"evidence[{evidence}].when"), $"no statement says when {id} occurs: write its OCCURS with this date, and leave it out here");
        }
    }
}
