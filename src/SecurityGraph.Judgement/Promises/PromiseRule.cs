using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Promises;

/// <summary>What has become of a promise (docs/judgements.md, Promises): the first that fits.</summary>
internal sealed class PromiseRule(PromiseWorld world, DateOnly today)
{
    public PromiseEnd End(PromiseDraft promise, Delivery delivery) =>
        Delivered(promise, delivery) ?? Overtaken(promise, delivery) ?? Ahead(promise) ?? Overdue(promise, delivery) ?? Unmentioned(promise, delivery)
        ?? PromiseEnd.Without(PromiseOutcome.Open);

    private PromiseEnd? Delivered(PromiseDraft promise, Delivery delivery)
    {
        if (First([Itself(promise), .. ByOthers(promise, delivery)]) is not { } done) return null;
        var (outcome, certainty) = PromiseDates.Judge(done.Came, promise.Due, promise.HasFirstDay, today);
        return PromiseEnd.By(outcome, done.IsCertain && !promise.HasVagueDate ? certainty : Certainty.Possible, done.Facts);
    }

    /// <summary>What is just being done on the day of the promise is not done, and nobody says here that it was.</summary>
    private static bool IsUnderWay(PromiseDraft promise, Statement fact)
    {
        var told = promise.Promised.Evidence.Select(evidence => evidence.ToldOn?.Latest).OfType<DateOnly>().DefaultIfEmpty(DateOnly.MaxValue).Max();
        return fact.Predicate.Aspect == Aspect.Event
            && fact.Evidence.All(evidence => (evidence.Modality ?? fact.Modality) == Modality.Ongoing && evidence.ToldOn?.Latest <= told);
    }

    /// <summary>The same statement, told as a fact by another document; of an event, that it took place.</summary>
    private Done? Itself(PromiseDraft promise)
    {
        if (promise.Form == PromiseForm.Appeal) return null;
        var happened = Happenings.Of(promise.Told) is { } happening ? world.Occurrences.GetValueOrDefault(happening) : null;
        return new[] { happened, world.Now.GetValueOrDefault(promise.Told.Id), promise.Told }
            .Select(told => told is null ? null : DoneBy(world.FactOf(told), promise, same: true)).FirstOrDefault(done => done is not null);
    }

    /// <summary>Done to each of the things, by whichever of the doers.</summary>
    private IEnumerable<Done?> ByOthers(PromiseDraft promise, Delivery delivery)
    {
        if (delivery.Things.Count == 0) return [];
        return delivery.Doers.Count == 0 || delivery.Doers.Contains(EntityId.Unstated)
            ? [All(delivery.Things.Select(thing => First([Anybody(promise, delivery, thing), Reached(promise, delivery, thing)])))]
            : delivery.Doers.Select(doer => All(delivery.Things.Select(thing => First([By(promise, delivery, thing, doer), Reached(promise, delivery, thing)]))));
    }

    private Done? By(PromiseDraft promise, Delivery delivery, EntityId thing, EntityId doer)
    {
        var speaking = world.Memberships.SpeakingFor(doer);
        var members = world.Memberships.MembersOf(doer);
        return First(
        [
            Done(speaking.Contains),
            members.Count == 0 ? null : All(members.Select(member => Done(world.Memberships.SpeakingFor(member).Contains))),
        ]);

        Done? Done(Func<EntityId, bool> isDoer)
        {
            var facts = Facts(promise, delivery, thing).ToList();
            return First(facts.Where(fact => isDoer(DoerOf(fact, thing))).Select(fact => DoneBy(fact, promise, same: false)))
                // It has been done, and nobody says by whom.
                ?? First(facts.Where(fact => DoerOf(fact, thing) == EntityId.Unstated).Select(fact => DoneBy(fact, promise, same: false)))?.Perhaps();
        }
    }

    private Done? Anybody(PromiseDraft promise, Delivery delivery, EntityId thing) =>
        First(Facts(promise, delivery, thing).Select(fact => DoneBy(fact, promise, same: false)));

    private IEnumerable<Statement> Facts(PromiseDraft promise, Delivery delivery, EntityId thing) =>
        Told(delivery, thing).Where(one => one.Id != promise.Told.Id && (!one.Partial || promise.Told.Partial)).Select(world.FactOf).OfType<Statement>();

    private IEnumerable<Statement> Told(Delivery delivery, EntityId thing) =>
        (delivery.IsOnFiles ? world.Files.Of(thing) : [thing]).SelectMany(one => world.Done[one]).Where(delivery.IsToldBy);

    /// <summary>A stage that an event reached, and nobody says who took part: it is theirs who were to reach it.</summary>
    private Done? Reached(PromiseDraft promise, Delivery delivery, EntityId thing)
    {
        var named = Told(delivery with { Stage = null }, thing).Select(one => one.Occasion).ToHashSet();
        return First(Statuses(delivery, thing).SelectMany(status => status.Reached)
            .Where(stage => stage is { IsFact: true, IsPartial: false } && delivery.Stages.Contains(stage.Stage) && stage.Event != Happenings.Of(promise.Told))
            .Where(stage => !named.Contains(stage.Event) || delivery.Verbs.All(Deeds.IsJoint))
            .Select(stage => DoneBy(world.FactOf(stage.Occurrence), promise, same: false)));
    }

    private PromiseEnd? Overtaken(PromiseDraft promise, Delivery delivery)
    {
        var stages = delivery.Stages;
        var later = delivery.Things.SelectMany(thing => Statuses(delivery, thing)).SelectMany(status => status.Reached)
            .Where(stage => stage is { IsFact: true, IsPartial: false, Certainty: Certainty.Certain } && stage.Event != Happenings.Of(promise.Told))
            .Where(stage => stages.Count > 0 ? stages.All(stage.Stage.Overtakes) : stage.Stage.OvertakesAll)
            .Select(stage => DoneBy(world.FactOf(stage.Occurrence), promise, same: false))
            // What ends years after its day overtakes nothing: it was there when it was due.
            .Where(done => stages.Count > 0 || promise.Due is null || done?.Came.Earliest <= promise.Due.Latest);
        var adopted = delivery.IsOnFiles && stages.Count > 0 && stages.All(Published.Overtakes)
            ? delivery.Things.SelectMany(thing => world.Files.Of(thing).SelectMany(part => world.Done[part]).Where(one => one.Predicate == Predicate.Produces && world.Files.ProceduresOf(thing).Contains(one.Subject)))
                .Select(one => DoneBy(world.FactOf(one), promise, same: false))
            : [];
        return First([.. later, .. adopted, DoneByAnother(promise, delivery), MoneyMoved(promise)]) is { } first ? PromiseEnd.By(PromiseOutcome.Overtaken, Certainty.Certain, first.Facts) : null;
    }

    /// <summary>What can be done once has been done, whoever was to do it.</summary>
    private Done? DoneByAnother(PromiseDraft promise, Delivery delivery) =>
        delivery.Verbs.All(Deeds.IsOnce) ? All(delivery.Things.Select(thing => Anybody(promise, delivery, thing))) : null;

    /// <summary>The same money, told as on its way by others, or for others.</summary>
    private Done? MoneyMoved(PromiseDraft promise) =>
        promise.Told.Money is { } key ? First(world.Money[key].Select(world.FactOf).Select(fact => DoneBy(fact, promise, same: false))) : null;

    private PromiseEnd? Ahead(PromiseDraft promise) =>
        promise.Due is { } due && !PromiseDates.HasPassed(due, today) ? PromiseEnd.Without(PromiseOutcome.Ahead) : null;

    private PromiseEnd? Overdue(PromiseDraft promise, Delivery delivery)
    {
        if (promise.Due is not { } due) return null;
        bool IsLater(Evidence evidence) => evidence.SaidOn is { } said && said.Earliest > due.Latest && said.Latest <= today;
        var still = world.Only(promise.Told, evidence => IsLater(evidence) && TellsAsNotDone(promise, evidence));
        var parts = delivery.Doers.SelectMany(world.Memberships.PartsOf).ToHashSet();
        var denied = delivery.Things.SelectMany(thing => Told(delivery, thing).Where(one => parts.Contains(DoerOf(one, thing))))
            .Select(one => world.Only(one, evidence => IsLater(evidence) && evidence.Modality == Modality.Denied));
        Statement[] because = [.. denied.Prepend(still).OfType<Statement>().DistinctBy(one => one.Id).OrderBy(one => one.Id, StringComparer.Ordinal)];
        return because.Length == 0 ? null : PromiseEnd.By(PromiseOutcome.Overdue, Certainty.Certain, because);
    }

    /// <summary>An act says what is to be, whether or not it has been done by then.</summary>
    private static bool TellsAsNotDone(PromiseDraft promise, Evidence writtenOut) =>
        writtenOut.Modality == Modality.Denied
        || (!Outlooks.IsByAct(writtenOut) && (promise.Form == PromiseForm.Appeal || writtenOut.Modality!.Value.Class() != ModalityClass.Fact));

    private PromiseEnd? Unmentioned(PromiseDraft promise, Delivery delivery)
    {
        var documents = promise.Told.Evidence.Select(evidence => evidence.Document).ToHashSet();
        var silent = world.Series.Silent(documents, delivery.SpokenOf(promise.Told));
        return silent.Count == 0 ? null : new PromiseEnd(PromiseOutcome.Unmentioned, Certainty.Certain, [], silent);
    }

    private IEnumerable<Status> Statuses(Delivery delivery, EntityId thing) =>
        (delivery.IsOnFiles ? world.Files.ProceduresOf(thing) : [thing]).Select(world.Statuses.GetValueOrDefault).OfType<Status>();

    private Done? DoneBy(Statement? fact, PromiseDraft promise, bool same) =>
        fact is not null && !IsUnderWay(promise, fact) && PromiseDates.Came(fact, promise.From, today, same) is { } came ? new Done(came, [fact]) : null;

    /// <summary>Who does it: of what says the same turned round, the other end.</summary>
    private static EntityId DoerOf(Statement fact, EntityId thing) => fact.Predicate.Symmetric && fact.Subject == thing ? fact.Object!.Value : fact.Subject;

    private static Stage Published { get; } = Vocabulary.Current.Stages.Single(one => one.Name == "published");

    /// <summary>What was done first: of one day by what has the smaller id, whatever the order.</summary>
    private static Done? First(IEnumerable<Done?> done) =>
        done.OfType<Done>().OrderByDescending(one => one.IsCertain).ThenBy(one => one.Came.Latest).ThenBy(one => one.Came.ToString(), StringComparer.Ordinal).ThenBy(one => one.Facts[0].Id, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>All of it is done when the last is; null where one is not.</summary>
    private static Done? All(IEnumerable<Done?> done)
    {
        List<Done?> each = [.. done];
        if (each.Count == 0 || each.Any(one => one is null)) return null;
        return new Done(each.OfType<Done>().MaxBy(one => one.Came.Latest)!.Came, [.. each.OfType<Done>().SelectMany(one => one.Facts).DistinctBy(one => one.Id).OrderBy(one => one.Id, StringComparer.Ordinal)], each.All(one => one!.IsCertain));
    }

    /// <param name="Came">When it was done.</param>
    /// <param name="Facts">The statements that say so.</param>
    /// <param name="IsCertain">Whether they say that it was done by who was to do it.</param>
    private sealed record Done(Edtf Came, IReadOnlyList<Statement> Facts, bool IsCertain = true)
    {
        public Done Perhaps() => this with { IsCertain = false };
    }
}
