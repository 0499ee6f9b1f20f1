using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Promises;

/// <summary>
/// Fetches promises and what may have become of them, all at once, and judges each: the number of calls of the store grows with the length
/// of a series of documents and with pages, not with the number of promises.
/// </summary>
internal sealed class PromiseReader(IGraphStore store, CancellationToken cancellationToken)
{
    private static readonly Lens WhateverTheDay = Lens.All with { ExpandGroups = false };

    public async Task<PromiseLedger> Read(PromiseQuestion asked, Lens lens)
    {
        var question = await Current(asked);
        var (now, then) = Lenses(lens, await KnowledgeEnds());
        var field = await new PromiseFieldReader(store, now, cancellationToken).Read(question.About);
        var ledger = await Judge(await new PromiseCandidates(store, then, cancellationToken).Read(question, field.All), question, field, lens);
        return question.About is null ? ledger : ledger with { Neighbours = await Neighbours(question, field, ledger, (now, then)) };
    }

    private async Task<IReadOnlyList<PromiseNeighbour>> Neighbours(PromiseQuestion question, PromiseField field, PromiseLedger ledger, (Lens Now, Lens Then) lenses)
    {
        var near = await new PromiseNeighbours(store, lenses.Now, cancellationToken).Read(field);
        if (near.Count == 0) return [];
        var told = await new PromiseCandidates(store, lenses.Then, cancellationToken).Read(question, near);
        var (drafts, parties) = await Drafts(told, question, new PromiseField(near.ToHashSet(), new HashSet<EntityId>()), lenses);
        var found = ledger.Promises.Select(one => one.Statement.Id).ToHashSet();
        var more = drafts.Where(one => one.Form != PromiseForm.Forecast && !found.Contains(one.Told.Id)).Select(one => one.Told.Participants.Concat(parties.Touched(one.Told)).ToHashSet()).ToList();
        return [.. near.Select(id => new PromiseNeighbour(id, more.Count(promise => promise.Contains(id)))).Where(one => one.Promises > 0)];
    }

    /// <summary>Those among statements that promise something.</summary>
    public Task<PromiseLedger> Among(IEnumerable<Statement> statements, Lens lens) =>
        Judge([.. statements.Where(PromiseForms.MayPromise).OrderBy(one => one.Id, StringComparer.Ordinal)], new PromiseQuestion(), PromiseField.None, lens);

    private async Task<PromiseLedger> Judge(IReadOnlyList<Statement> told, PromiseQuestion question, PromiseField field, Lens lens)
    {
        var knowledgeEnds = await KnowledgeEnds();
        var today = lens.Today(knowledgeEnds);
        var (now, then) = Lenses(lens, knowledgeEnds);
        var (made, parties) = await Drafts(told, question, field, (now, then));
        List<(PromiseDraft Draft, Delivery Delivery)> drafts = [.. made.Select(draft => (draft, parties.DeliveryOf(draft.Told)))];
        var world = await new PromiseWorldReader(store, then, now, cancellationToken).Read(drafts, parties.Memberships, lens, knowledgeEnds);
        var rule = new PromiseRule(world, today);
        var promises = drafts.Select(one => parties.Promise(question, one.Draft, rule.End(one.Draft, one.Delivery)));
        return new PromiseLedger([.. promises.OrderBy(one => one.Due, Comparer<Edtf?>.Create(Edtf.CompareForSorting)).ThenBy(one => one.Statement.Id, StringComparer.Ordinal)], today, knowledgeEnds);
    }

    private async Task<(List<PromiseDraft> Drafts, PromiseParties Parties)> Drafts(IReadOnlyList<Statement> told, PromiseQuestion question, PromiseField field, (Lens Now, Lens Then) lenses)
    {
        var (now, then) = lenses;
        var parties = await PromiseParties.Read(store, told, question, now, cancellationToken);
        var known = await store.ReadEntities(told.Select(one => one.Subject).Concat(told.SelectMany(one => one.Evidence).Select(evidence => evidence.Document)), cancellationToken);
        var rollUp = new RollUp(id => GraphCompiler.Binding(known.GetValueOrDefault(id)));
        var deadlines = await Deadlines(told, parties, then);
        List<PromiseDraft> drafts =
        [
            .. Happenings.Once(told.Select(one => PromiseDraft.Of(one, deadlines.GetValueOrDefault(one.Id), IsPromisable(one, known.GetValueOrDefault(one.Subject)), rollUp)).OfType<PromiseDraft>())
                .Where(draft => !parties.IsDeadline(draft.Told) && parties.Answers(question, field, draft)),
        ];
        return (drafts, parties);
    }

    private async Task<DateOnly> KnowledgeEnds() => (await store.ReadState(cancellationToken)).Header.AsOf;

    /// <summary>What was promised on a day is what had been told by then; what became of it may have been told later.</summary>
    private static (Lens Now, Lens Then) Lenses(Lens lens, DateOnly knowledgeEnds)
    {
        var now = lens.Deciding() with { AsOf = null, ExpandGroups = false, Classes = null };
        return (now, lens.AsOf is { } day && day < knowledgeEnds && !(lens.SaidBy <= day) ? now with { SaidBy = day } : now);
    }

    /// <summary>By the ids of today: statements name no former ones.</summary>
    private async Task<PromiseQuestion> Current(PromiseQuestion asked)
    {
        var named = await store.ReadEntities(new[] { asked.MadeBy, asked.AskedBy, asked.About }.OfType<EntityId>(), cancellationToken);
        return new PromiseQuestion { MadeBy = Today(asked.MadeBy), AskedBy = Today(asked.AskedBy), About = Today(asked.About) };

        EntityId? Today(EntityId? id) => id is { } one && named.TryGetValue(one, out var entity) ? entity.Id : id;
    }

    /// <summary>Somebody, money that is somebody's to give, a text that speaks for its author, or a meeting that somebody holds; a system promises nothing.</summary>
    private static bool IsPromisable(Statement told, Entity? subject) =>
        Happenings.Of(told) is not null || told.Subject.Kind == EntityKind.Actor.Prefix || told.Subject.Kind == EntityKind.Fund.Prefix
        || (subject is not null && SourceClassing.ClassOf(subject) is not null);

    /// <summary>The dates of the events by which what is promised is due, by the id of the promise: of several the last.</summary>
    private async Task<IReadOnlyDictionary<string, Edtf>> Deadlines(IReadOnlyList<Statement> told, PromiseParties parties, Lens then)
    {
        var dated = told.Where(one => Happenings.Of(one) is null).ToList();
        var dueBy = await store.ReadStatements(dated.SelectMany(one => parties.DeliveryOf(one).Things), new StatementQuery { Part = Part.Subject, Predicates = [Predicate.DueBy] }, then, cancellationToken);
        var events = dueBy.Values.SelectMany(answers => answers).Select(answer => answer.Statement.Object!.Value);
        var occurs = await store.ReadStatements(events, new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs] }, WhateverTheDay with { Sources = then.Sources }, cancellationToken);
        return dated.Select(one => (one.Id, Day: parties.DeliveryOf(one).Things.SelectMany(thing => dueBy[thing]).Where(answer => answer.Statement.Modality != Modality.Denied)
                .SelectMany(answer => occurs[answer.Statement.Object!.Value]).Select(answer => answer.Statement.When).OfType<Edtf>().MaxBy(when => when.Latest)))
            .Where(one => one.Day is not null).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Day!);
    }
}
