using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Statuses;
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

/// <summary>Fetches what may have become of promises, for all of them together.</summary>
/// <param name="then">What had been told by the day.</param>
/// <param name="now">What has been told, whenever.</param>
internal sealed class PromiseWorldReader(IGraphStore store, Lens then, Lens now, CancellationToken cancellationToken)
{
    public async Task<PromiseWorld> Read(IReadOnlyList<(PromiseDraft Draft, Delivery Delivery)> drafts, Memberships memberships, Lens lens, DateOnly known)
    {
        var files = await Files(drafts);
        var told = await SameNow(drafts);
        var done = await Done(drafts, files);
        var money = await Money(drafts);
        var occurrences = await Occurrences(drafts);
        var statuses = await Statuses(drafts, files, lens, known);
        var documents = await Documents([.. drafts.Select(one => one.Draft.Told), .. told.Values, .. occurrences.Values, .. done.SelectMany(group => group), .. money.SelectMany(group => group), .. statuses.Values.SelectMany(one => one.Stages).Select(one => one.Occurrence)]);
        return new PromiseWorld
        {
            RollUp = new RollUp(id => GraphCompiler.Binding(documents.GetValueOrDefault(id))),
            Now = told,
            Occurrences = occurrences,
            Done = done,
            Money = money,
            Memberships = memberships,
            Files = files,
            Statuses = statuses,
            Series = await Series(drafts, lens.Today(known)),
        };
    }

    private Task<IReadOnlyDictionary<EntityId, Entity>> Documents(IEnumerable<Statement> statements) =>
        store.ReadEntities(statements.SelectMany(one => one.Evidence).Select(evidence => evidence.Document), cancellationToken);

    /// <summary>Two steps: from a proposal or an act to its procedures, and from these to the others.</summary>
    private async Task<FileParts> Files(IReadOnlyList<(PromiseDraft Draft, Delivery Delivery)> drafts)
    {
        var things = drafts.Where(one => one.Delivery.IsOnFiles).SelectMany(one => one.Delivery.Things).Distinct().ToList();
        var first = await Links(things);
        return new FileParts([.. first, .. await Links(first.Select(one => one.Subject).Except(things))]);

        async Task<List<Statement>> Links(IEnumerable<EntityId> ids) =>
            await Statements(ids, new StatementQuery { Predicates = [Predicate.InitiatedBy, Predicate.Produces] }, now);
    }

    private async Task<IReadOnlyDictionary<string, Statement>> SameNow(IReadOnlyList<(PromiseDraft Draft, Delivery Delivery)> drafts)
    {
        if (then == now) return drafts.ToDictionary(one => one.Draft.Told.Id, one => one.Draft.Told);
        var told = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var some in drafts.Select(one => one.Draft.Told.Id).Chunk(Limits.MaxFirst))
        {
            var page = (await store.FindStatements(new StatementQuery { Ids = some }, now, cancellationToken))[0];
            foreach (var item in page.Items) told[item.Item.Statement.Id] = item.Item.Statement;
        }
        return told;
    }

    private async Task<IReadOnlyDictionary<EntityId, Statement>> Occurrences(IReadOnlyList<(PromiseDraft Draft, Delivery Delivery)> drafts) =>
        (await Statements(drafts.Select(one => Happenings.Of(one.Draft.Told)).OfType<EntityId>(), new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs] }, now))
            .ToDictionary(one => one.Subject);

    private async Task<ILookup<EntityId, Statement>> Done(IReadOnlyList<(PromiseDraft Draft, Delivery Delivery)> drafts, FileParts files)
    {
        var things = drafts.SelectMany(one => one.Delivery.Things.SelectMany(thing => one.Delivery.IsOnFiles ? files.Of(thing) : [thing])).Distinct();
        var verbs = drafts.SelectMany(one => one.Delivery.Verbs).Distinct().ToList();
        var query = new StatementQuery { Part = verbs.Any(verb => verb.Symmetric) ? Part.Any : Part.Object, Predicates = [.. verbs, Predicate.Produces] };
        var told = await Statements(things, query, now);
        return told.SelectMany(one => one.Predicate.Symmetric ? new[] { one.Object!.Value, one.Subject } : [one.Object!.Value], (one, thing) => (thing, one))
            .ToLookup(pair => pair.thing, pair => pair.one);
    }

    /// <summary>The key stands on what gives and on what there is to give; both ends of the promise and the parts of its fund have it.</summary>
    private async Task<ILookup<string, Statement>> Money(IReadOnlyList<(PromiseDraft Draft, Delivery Delivery)> drafts)
    {
        var keyed = drafts.Select(one => one.Draft.Told).Where(one => one.Money is not null).ToList();
        var ends = await EntityParts.Below(store, keyed.SelectMany(one => one.Participants).Where(id => id.Kind != EntityKind.Actor.Prefix), now, cancellationToken);
        var told = await Statements(ends, new StatementQuery { Predicates = [Predicate.Funds, Predicate.HasBudget] }, now);
        return told.Where(one => one.Money is not null).DistinctBy(one => one.Id).ToLookup(one => one.Money!);
    }

    private async Task<IReadOnlyDictionary<EntityId, Status>> Statuses(IReadOnlyList<(PromiseDraft Draft, Delivery Delivery)> drafts, FileParts files, Lens lens, DateOnly known)
    {
        var ids = drafts.SelectMany(one => one.Delivery.Things.SelectMany(thing => one.Delivery.IsOnFiles ? files.ProceduresOf(thing) : [thing]));
        var entities = await store.ReadEntities(ids, cancellationToken);
        return await new StatusReader(store, cancellationToken).Read([.. entities.Values], lens, known);
    }

    private async Task<PromiseSeries> Series(IReadOnlyList<(PromiseDraft Draft, Delivery Delivery)> drafts, DateOnly today)
    {
        var telling = drafts.SelectMany(one => one.Draft.Told.Evidence).Select(evidence => evidence.Document).ToHashSet();
        var presented = await store.ReadPresented(telling, then, cancellationToken);
        var steps = (await Successors(telling.Concat(presented.Select(one => one.Report)), today)).Select(one => (From: one.Object!.Value, To: one.Subject)).ToList();
        var next = steps.Concat(presented.SelectMany(one => steps.Where(step => step.From == one.Report).Select(step => (one.Release, step.To)))).ToLookup(step => step.Item1, step => step.Item2);
        var series = new PromiseSeries(next, new HashSet<EntityId>(), new HashSet<(EntityId, EntityId)>());
        var later = series.After(telling).Concat(telling.Where(id => next.Any(group => group.Contains(id)))).Distinct().ToList();
        if (later.Count == 0) return series;
        var spokenOf = drafts.SelectMany(one => one.Delivery.SpokenOf(one.Draft.Told)).Distinct().ToList();
        var mentions = await store.FindMentions(new MentionQuery(spokenOf, later), cancellationToken);
        return series with
        {
            Read = await WhatWasRead(later),
            Mentions = mentions.Select(mention => (mention.Entity, mention.Document)).ToHashSet(),
        };
    }

    /// <summary>A document from which single facts were taken may speak of anything: where the graph says how much was read of any, it must have been read whole.</summary>
    private async Task<IReadOnlySet<EntityId>> WhatWasRead(IReadOnlyCollection<EntityId> documents)
    {
        var sections = (await store.FindCoverage(null, cancellationToken)).ToLookup(section => section.Document);
        if (sections.Count > 0) return documents.Where(one => sections.Contains(one) && sections[one].All(section => section.IsWhole)).ToHashSet();
        var counted = await store.Count(new CountQuery([], Totals: true), Lens.All, cancellationToken);
        return documents.Where(counted.Totals!.EvidenceByDocument.ContainsKey).ToHashSet();
    }

    /// <summary>Step by step along the series, for all documents at once.</summary>
    private async Task<List<Statement>> Successors(IEnumerable<EntityId> documents, DateOnly today)
    {
        var found = new List<Statement>();
        var seen = documents.ToHashSet();
        List<EntityId> open = [.. seen];
        while (open.Count > 0)
        {
            var told = await Statements(open, new StatementQuery { Part = Part.Object, Predicates = [Predicate.Succeeds] }, then);
            List<Statement> steps = [.. told.Where(one => one.Modality.Class() == ModalityClass.Fact && one.When?.HappenedBy(today) != Certainty.Impossible)];
            found.AddRange(steps);
            open = [.. steps.Select(one => one.Subject).Where(seen.Add)];
        }
        return found;
    }

    private async Task<List<Statement>> Statements(IEnumerable<EntityId> ids, StatementQuery query, Lens lens) =>
    [
        .. (await store.ReadStatements(ids, query, lens, cancellationToken)).Values.SelectMany(answers => answers).Select(answer => answer.Statement).DistinctBy(one => one.Id),
    ];
}
