using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Who must deliver and who asks: of a text those who issued it, of an event those who organise it, or else who is to take part.</summary>
internal sealed class PromiseParties
{
    private readonly ILookup<EntityId, Statement> _issuers;
    private readonly ILookup<EntityId, Statement> _attendance;
    private readonly ILookup<EntityId, Statement> _stages;

    private PromiseParties(IEnumerable<Statement> issuing, IEnumerable<Statement> attendance, IEnumerable<Statement> stages, IEnumerable<Statement> partOf)
    {
        _issuers = issuing.Where(Issues).ToLookup(one => one.Object!.Value);
        _attendance = attendance.ToLookup(one => one.Object!.Value);
        _stages = stages.Where(one => one.Modality != Modality.Denied).ToLookup(one => one.Subject);
        Memberships = new Memberships(partOf);
    }

    /// <summary>What may have `asks`.</summary>
    public static IReadOnlyList<Predicate> Asking { get; } = [.. Vocabulary.Current.Predicates.Where(one => one.Allows.Contains("asks"))];

    /// <summary>Whose text it is: who issued or adopted it, or put it forward as a proposal.</summary>
    public static IReadOnlyList<Predicate> Issuing { get; } = [Predicate.Publishes, Predicate.Adopts, Predicate.Proposes];

    public Memberships Memberships { get; }

    /// <summary>An act, or a treaty, is not the text of who proposes it.</summary>
    public static bool Issues(Statement statement) =>
        Issuing.Contains(statement.Predicate) && statement.Modality.Class() == ModalityClass.Fact && (statement.Predicate != Predicate.Proposes || statement.Object?.Kind == EntityKind.Document.Prefix);

    /// <summary>Fetches who has to do with these promises.</summary>
    public static async Task<PromiseParties> Read(IGraphStore store, IReadOnlyList<Statement> told, PromiseQuestion question, Lens lens, CancellationToken cancellationToken)
    {
        var events = told.Select(Happenings.Of).OfType<EntityId>().ToList();
        var attendance = await Read(events, Part.Object, Happenings.OfActors);
        var texts = told.Where(one => one.Asks is not null).Select(one => one.Subject);
        var speeches = told.Where(one => one.Predicate.Symmetric).SelectMany(one => one.Evidence).Select(evidence => evidence.Document);
        var issuing = await Read(texts.Concat(speeches).Distinct(), Part.Object, Issuing);
        EntityId[] asked = [.. new[] { question.MadeBy, question.AskedBy }.OfType<EntityId>()];
        var parties = told.SelectMany(one => one.Asks is null || one.Object is null ? [one.Subject] : new[] { one.Subject, one.Object.Value });
        var actors = parties.Concat(attendance.Concat(issuing).Select(one => one.Subject)).Concat(asked).Where(id => id.Kind == EntityKind.Actor.Prefix).ToList();
        var groups = await Read(actors, Part.Any, [Predicate.PartOf]);
        // Of a group's members what is said of another group of theirs counts, too.
        var further = await Read(groups.Select(one => one.Subject).Except(actors), Part.Subject, [Predicate.PartOf]);
        return new PromiseParties(issuing, attendance, await Read(events, Part.Subject, [Predicate.StageOf]), groups.Concat(further));

        async Task<List<Statement>> Read(IEnumerable<EntityId> entities, Part part, IReadOnlyCollection<Predicate> predicates) =>
        [
            .. (await store.ReadStatements(entities, new StatementQuery { Part = part, Predicates = predicates }, lens, cancellationToken)).Values
                .SelectMany(answers => answers).Select(answer => answer.Statement).DistinctBy(one => one.Id),
        ];
    }

    public Delivery DeliveryOf(Statement told) => Happenings.Of(told) is { } happening ? Delivery.Of(told, [.. _stages[happening]], Actors(happening)) : Delivery.Of(told, [], []);

    /// <summary>A deadline comes by itself, whether or not anybody is ready: what is due by it may be promised.</summary>
    public bool IsDeadline(Statement told) =>
        Happenings.Of(told) is { } happening && _stages[happening].Any(one => one.Stage is { } name && Vocabulary.Current.TryGetStage(name, out var stage) && stage.IsDeadline);

    /// <summary>Whether it is one of those asked for.</summary>
    /// <param name="field">What was asked about.</param>
    public bool Answers(PromiseQuestion question, PromiseField field, PromiseDraft draft) => Answers(question, field, draft.Told, draft.Promised.Evidence);

    /// <param name="promising">The evidence that promises it: who is quoted there has said it, whoever must deliver.</param>
    private bool Answers(PromiseQuestion question, PromiseField field, Statement told, IEnumerable<Evidence> promising) =>
        (question.MadeBy is not { } maker || MadeBy(told).Any(Memberships.SpeakingFor(maker).Contains) || promising.Any(evidence => evidence.AttributedTo == maker))
        && (question.AskedBy is not { } asker || AskedBy(told).Any(Memberships.SpeakingFor(asker).Contains))
        && (question.About is null || field.Has(told, Touched(told)));

    /// <summary>To what it is to be done; of an event also who is to take part, in whatever role.</summary>
    public IReadOnlyList<EntityId> Touched(Statement told) =>
        [.. DeliveryOf(told).Things, .. Happenings.Of(told) is { } happening ? _attendance[happening].Where(one => one.Modality != Modality.Denied).Select(one => one.Subject) : []];

    public Promise Promise(PromiseQuestion question, PromiseDraft draft, PromiseEnd end)
    {
        var (made, asked) = (MadeBy(draft.Told), AskedBy(draft.Told));
        return new Promise(draft.Form, draft.Promised, made, asked, draft.Due, draft.OtherDates, end)
        {
            Via = Via(question.MadeBy, made) ?? Via(question.AskedBy, asked),
        };
    }

    private EntityId? Via(EntityId? asked, IReadOnlyList<EntityId> parties) =>
        asked is { } one && !parties.Contains(one) ? parties.Where(Memberships.SpeakingFor(one).Contains).Order().Select(id => (EntityId?)id).FirstOrDefault() : null;

    private IReadOnlyList<EntityId> MadeBy(Statement told) =>
        Happenings.Of(told) is { } happening ? Actors(happening)
        : Delivery.AsksOneActor(told) ? [told.Object!.Value]
        : told.Asks is null ? told.Predicate.Symmetric ? Speaking(told) : [told.Subject]
        : told.Predicate.FixedModality == Modality.Urged ? []
        : Speakers(told.Subject);

    /// <summary>Who announces asks nobody.</summary>
    private IReadOnlyList<EntityId> AskedBy(Statement told) => told.Asks is not null && told.Predicate.FixedModality == Modality.Urged ? Speakers(told.Subject) : [];

    /// <summary>Of what says the same turned round only an end that says it itself promises it: the other may know nothing of it.</summary>
    private IReadOnlyList<EntityId> Speaking(Statement told)
    {
        var speaking = told.Evidence.SelectMany(evidence => _issuers[evidence.Document].Select(one => one.Subject).Concat(evidence.AttributedTo is { } one ? [one] : Array.Empty<EntityId>())).ToHashSet();
        return [.. new[] { told.Subject, told.Object!.Value }.Where(speaking.Contains)];
    }

    /// <summary>A text and those who issued it.</summary>
    private IReadOnlyList<EntityId> Speakers(EntityId speaker) => [.. _issuers[speaker].Select(one => one.Subject).Distinct().Order(), speaker];

    private IReadOnlyList<EntityId> Actors(EntityId happening)
    {
        var taking = _attendance[happening].Where(one => one.Modality != Modality.Denied).ToList();
        var organising = taking.Where(Happenings.IsOrganised).ToList();
        return [.. (organising.Count > 0 ? organising : taking.Where(one => one.Role is null or "responsible")).Select(one => one.Subject).Distinct().Order()];
    }
}
