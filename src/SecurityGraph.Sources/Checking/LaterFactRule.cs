using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// Nothing is told before it happened: a fact is not later than its document, but for the days that an act fixes for itself and for
/// what it founds or ends, the start of a system and the term of an office among them.
/// </summary>
internal sealed class LaterFactRule
{
    private static readonly string[] Stages = ["in_force", "applicable", "ended", "transposition_due", "operational"];

    private static readonly string[] Predicates =
        ["REPEALS", "AMENDS", "ESTABLISHES", "GOVERNED_BY", "PART_OF", "OPERATES", "GIVES_ACCESS_TO", "USES", "LOCATED_IN", "HOLDS_OFFICE"];

    private readonly RuleContext _context;
    private readonly HashSet<EntityId> _fixedEvents;

    /// <summary>When events came or are to come, as any source tells it.</summary>
    private readonly ILookup<EntityId, Edtf> _days;

    public LaterFactRule(RuleContext context, IEnumerable<Statement> all)
    {
        _context = context;
        _days = all.Where(one => one.Predicate == Predicate.Occurs)
            .SelectMany(one => one.Evidence.Select(evidence => evidence.When).Append(one.When).OfType<Edtf>(), (one, when) => (one.Subject, when)).ToLookup(pair => pair.Subject, pair => pair.when);
        _fixedEvents = [.. all.Where(one => one.Predicate == Predicate.StageOf && Stages.Contains(one.Stage)).Select(one => one.Subject)];
    }

    public void Check(WrittenStatement written)
    {
        for (var i = 0; i < written.Value.Evidence.Count; i++)
        {
            var told = new Told(written.Value, written.Value.Evidence[i], i);
            if (told.Evidence.SaidOn is not { } said || told.Modality.Class() != ModalityClass.Fact || IsFixed(told)) continue;
            CheckEvent(written, told, said, i);
            foreach (var (member, date, overrides) in told.Dates)
            {
                // What is the case may be meant to end; what has happened has ended by then.
                if (member == "due" || (member == "validTo" && told.Modality == Modality.Ongoing) || date.Earliest <= said.Latest) continue;
                _context.Error(
                    DiagnosticCodes.LaterFact, overrides ? written.At($"evidence[{i}].{member}") : written.At(written.Value.Evidence.Count == 1 ? member : $"evidence[{i}]"),
                    $"'{member}': it is told as {told.Modality.Word()} on {said}, and its day is {date}: only a plan lies ahead, or what an act fixes for itself and is cited from it");
            }
        }
    }

    /// <summary>Nobody has taken part in what is still to come.</summary>
    private void CheckEvent(WrittenStatement written, Told told, Edtf said, int i)
    {
        if (told.Statement.When is not null || FactTime.EventOf(told.Statement) is not { } which || !_days.Contains(which) || _days[which].Any(day => day.Earliest <= said.Latest)) return;
        _context.Error(
            DiagnosticCodes.LaterFact, written.At(written.Value.Evidence.Count == 1 ? "modality" : $"evidence[{i}]"),
            $"'modality': it is told as {told.Modality.Word()} on {said}, and {which} has the day {_days[which].First()}: only a plan lies ahead, or what an act fixes for itself and is cited from it");
    }

    private bool IsFixed(Told told) =>
        IsAct(told.Evidence.Document)
        && (Predicates.Contains(told.Statement.Predicate.Name) || told.Statement.Participants.Any(_fixedEvents.Contains));

    /// <summary>A strategy or an action plan is an instrument too, but lays nothing down.</summary>
    private bool IsAct(EntityId document) =>
        document.Kind == EntityKind.Instrument.Prefix && _context.Entities.TryGetValue(document, out var instrument) && SourceClassing.ClassOf(instrument)?.Name == "act";
}
