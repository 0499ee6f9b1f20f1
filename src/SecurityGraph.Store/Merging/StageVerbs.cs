using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Merging;

/// <summary>
/// Derives the verbs of stages: who takes part in an event that is a stage of a procedure examines, negotiates, agrees, votes on
/// or adopts, with the evidence, date and modality of the event's OCCURS; the event is the occasion, and its stage says what is adopted.
/// </summary>
internal static class StageVerbs
{
    /// <param name="statements">Merged statements; those marked derived are passed over.</param>
    /// <param name="subkindOf">The subkind of an event: a vote votes, and adopts only once it has occurred.</param>
    public static IEnumerable<Statement> Derive(IReadOnlyCollection<Statement> statements, Func<EntityId, string> subkindOf)
    {
        var occurrences = statements.Where(s => s.Predicate == Predicate.Occurs).ToDictionary(s => s.Subject);
        var participants = statements.Where(s => s.Predicate == Predicate.ParticipatesIn && s.Role is null or "responsible")
            .ToLookup(s => s.Object);
        foreach (var stage in statements.Where(s => s.Predicate == Predicate.StageOf && s.Object?.Kind == EntityKind.Procedure.Prefix))
        {
            // Without an OCCURS there is no date, and the stage's own evidence is all there is.
            var told = occurrences.GetValueOrDefault(stage.Subject) ?? stage;
            foreach (var verb in Verbs(stage, subkindOf(stage.Subject), told.Modality))
            {
                foreach (var participant in participants[stage.Subject])
                {
                    if (participant.Subject.Kind == EntityKind.Actor.Prefix) yield return Verb(verb, participant, stage, told);
                }
            }
        }
    }

    private static IEnumerable<Predicate> Verbs(Statement stage, string subkind, Modality modality)
    {
        var verb = stage.Stage is { } code && Vocabulary.Current.TryGetStage(code, out var term) ? term.Verb : null;
        if (subkind == "vote") yield return Predicate.VotesOn;
        if (verb is not null && (subkind != "vote" || verb != Predicate.Adopts || modality.Class() == ModalityClass.Fact)) yield return verb;
    }

    private static Statement Verb(Predicate verb, Statement participant, Statement stage, Statement told)
    {
        var isState = verb.Aspect == Aspect.State;
        var statement = new Statement
        {
            Subject = participant.Subject,
            Predicate = verb,
            Object = stage.Object,
            Occasion = stage.Subject,
            Stage = stage.Stage,
            Modality = told.Modality,
            When = isState ? null : told.When,
            ValidFrom = isState ? told.When?.Start : null,
            ValidTo = isState ? End(told.When) : null,
            Derived = true,
            Evidence = [],
        };
        return statement with
        {
            // Written out first: what a document has a date of its own for says nothing of the date that others give.
            Evidence = [.. told.Evidence.Select(evidence => EvidenceView.Brief(OfVerb(EvidenceView.WriteOut(evidence, told), participant, stage, isState), statement))],
        };
    }

    /// <summary>What goes on by a day has no end that anybody said.</summary>
    private static Edtf? End(Edtf? when) => when is { IsOnOrBefore: false } ? when.End : null;

    /// <summary>
    /// What is inferred of the event, of its stage or of who takes part, in that place, is inferred of the verb; what the event's summary says, and under which
    /// condition it comes, is not told of it.
    /// </summary>
    private static Evidence OfVerb(Evidence evidence, Statement participant, Statement stage, bool isState)
    {
        var (from, to) = isState ? (evidence.When?.Start, End(evidence.When)) : (null, null);
        IEnumerable<string> dates = isState ? [.. from is null ? [] : new[] { "validFrom" }, .. to is null ? [] : new[] { "validTo" }] : ["when"];
        IEnumerable<string> inferred =
        [
            // In a document that does not say who takes part, or that it was this stage, another one's word for it is filled in.
            .. IsTold(participant, evidence) ? InferredAt(evidence, participant, member => member is "object" or "predicate" ? ["predicate"] : member == "subject" ? ["subject"] : []) : ["subject"],
            .. IsTold(stage, evidence) ? InferredAt(evidence, stage, member => member == "object" ? ["object"] : ["predicate"]) : ["predicate"],
            .. evidence.Inferred.SelectMany(member => member == "when" ? dates : ["predicate"]),
        ];
        return evidence with
        {
            When = isState ? null : evidence.When,
            ValidFrom = from,
            ValidTo = to,
            Due = null,
            Quantity = null,
            Condition = null,
            Commitment = null,
            Inferred = [.. inferred.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Summary = null,
        };
    }

    private static bool IsTold(Statement statement, Evidence by) => statement.Evidence.Any(evidence => evidence.Document == by.Document);

    private static IEnumerable<string> InferredAt(Evidence place, Statement statement, Func<string, IEnumerable<string>> ofVerb) => statement.Evidence
        .Where(evidence => (evidence.Document, evidence.Section, evidence.Paragraph, evidence.Footnote) == (place.Document, place.Section, place.Paragraph, place.Footnote))
        .SelectMany(evidence => evidence.Inferred).SelectMany(ofVerb);
}
