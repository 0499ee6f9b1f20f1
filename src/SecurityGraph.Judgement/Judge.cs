using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Gathering;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Releases;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement;

/// <summary>
/// Judges whole sets of entities over any store, each as if it were alone, from all of its statements. The number of calls of the store
/// grows with the depth of the question and with entities that have more than a page of statements, not with the number of entities.
/// The rules stand in what is returned.
/// </summary>
public sealed class Judge(IGraphStore store)
{
    /// <summary>The family of each member, whatever it is: a system, an act, a procedure, a proposal; empty for anything else.</summary>
    /// <returns>Under the ids that were asked for, former ones too.</returns>
    public Task<IReadOnlyDictionary<EntityId, Family>> FamiliesOf(IReadOnlyCollection<EntityId> members, Lens lens, CancellationToken cancellationToken = default) =>
        new FamilyReader(store, cancellationToken).Read(members, lens);

    /// <summary>
    /// How far each entity has come: from its own stages, of an act also from those of its procedures, the second halves of split ones left
    /// out. A system or a body has its own status beside that of its files (<see cref="FilesOf"/>).
    /// </summary>
    /// <returns>Under the ids of the entities.</returns>
    public async Task<IReadOnlyDictionary<EntityId, Status>> StatusesOf(
        IReadOnlyCollection<Entity> entities, Lens lens, CancellationToken cancellationToken = default) =>
        await new StatusReader(store, cancellationToken).Read(entities, lens, (await store.ReadState(cancellationToken)).Header.AsOf);

    /// <summary>A page of the entities that have come so far; of at most 5,000 that the query allows.</summary>
    public Task<Page<Entity>> AtStage(EntityQuery query, StageQuestion question, Lens lens, CancellationToken cancellationToken = default) =>
        new StageList(store, cancellationToken).Read(query, question, lens);

    /// <summary>
    /// The procedures behind things, as far as anything had been said of them: of a system those of its family, of a body those of the acts that establish or
    /// strengthen it, of an act those of the acts that amend or repeal it, of a field those on it. None of anything else.
    /// </summary>
    /// <returns>Under the ids of the entities.</returns>
    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>>> FilesOf(
        IReadOnlyCollection<Entity> entities, Lens lens, CancellationToken cancellationToken = default) =>
        new FileReader(store, cancellationToken).Of(entities, lens);

    /// <summary>In which sections of which documents each is spoken of; where days or sources are chosen, in those documents that tell something of it then.</summary>
    /// <returns>Under the ids that were asked for.</returns>
    public async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<Mention>>> MentionsOf(
        IReadOnlyCollection<EntityId> entities, Lens lens, CancellationToken cancellationToken = default)
    {
        var found = (await store.FindMentions(new MentionQuery(entities), cancellationToken)).ToLookup(mention => mention.Entity);
        if (lens is { AsOf: null, SaidBy: null, Sources: null }) return entities.Distinct().ToDictionary(id => id, id => (IReadOnlyList<Mention>)[.. found[id]]);
        var told = await store.ReadStatements(entities, new StatementQuery(), lens, cancellationToken);
        return entities.Distinct().ToDictionary(id => id, id =>
        {
            var documents = told[id].SelectMany(answer => answer.Statement.Evidence).Select(evidence => evidence.Document).ToHashSet();
            return (IReadOnlyList<Mention>)[.. found[id].Where(mention => documents.Contains(mention.Document))];
        });
    }

    /// <summary>Whether each entity exists, as far as statements say.</summary>
    /// <returns>Under the ids that were asked for, former ones too.</returns>
    public async Task<IReadOnlyDictionary<EntityId, Existence>> ExistencesOf(
        IReadOnlyCollection<EntityId> entities, Lens lens, CancellationToken cancellationToken = default) =>
        await new ProposedByFile(store, cancellationToken).Complete(await new ExistenceReader(store, cancellationToken).Read(entities, lens), lens);

    /// <summary>Of the instruments with which statements were proposed those that have come: what was proposed with them is a thing of the past.</summary>
    public async Task<IReadOnlySet<EntityId>> WhatHasCome(IEnumerable<Statement> statements, Lens lens, CancellationToken cancellationToken = default)
    {
        EntityId[] proposed = [.. statements.Select(Existence.ProposedWith).OfType<EntityId>().Distinct()];
        if (proposed.Length == 0) return new HashSet<EntityId>();
        return (await ExistencesOf(proposed, lens, cancellationToken)).Where(pair => pair.Value.HasCome).Select(pair => pair.Key).ToHashSet();
    }

    /// <summary>What was promised by the day of the lens, and what has become of it.</summary>
    public Task<PromiseLedger> PromisesOf(PromiseQuestion question, Lens lens, CancellationToken cancellationToken = default) =>
        new PromiseReader(store, cancellationToken).Read(question, lens);

    /// <summary>Those among statements that promise something, and what has become of them.</summary>
    public Task<PromiseLedger> PromisesAmong(IEnumerable<Statement> statements, Lens lens, CancellationToken cancellationToken = default) =>
        new PromiseReader(store, cancellationToken).Among(statements, lens);

    /// <summary>Why nothing is called so: whether nobody entered the name, or the documents have not been read whole. The text is not searched.</summary>
    public Task<Absence> WhyNothingIsCalled(string name, CancellationToken cancellationToken = default) => new AbsenceReader(store, cancellationToken).OfName(name);

    /// <summary>Why no promises are told.</summary>
    public async Task<Absence> WhyNoPromises(PromiseQuestion question, CancellationToken cancellationToken = default)
    {
        var ledger = await PromisesOf(question, Lens.All, cancellationToken);
        return ledger.Promises.Count == 0 && ledger.Neighbours.Count > 0
            ? await new AbsenceReader(store, cancellationToken).UnderOtherNames([.. ledger.Neighbours.Select(one => one.Thing)])
            : await WhyNothingIsTold(question.Named, ledger.Promises.Count > 0, cancellationToken);
    }

    /// <summary>Why no money is told.</summary>
    public async Task<Absence> WhyNoMoney(MoneyQuestion question, CancellationToken cancellationToken = default) =>
        await WhyNothingIsTold([question.Of], (await MoneyOf(question, Lens.All, cancellationToken)).IsTold, cancellationToken);

    /// <summary>Why nothing is told of entities, or of several together: whether the documents do not say it, or have not been read whole.</summary>
    /// <param name="isLeftOut">Whether there is an answer without the days, sources and filters that were asked for.</param>
    public Task<Absence> WhyNothingIsTold(IReadOnlyCollection<EntityId> entities, bool isLeftOut = false, CancellationToken cancellationToken = default) =>
        new AbsenceReader(store, cancellationToken).OfEntities(entities, isLeftOut);

    /// <summary>What has changed between two documents, two days or two releases.</summary>
    /// <param name="releases">The exports of earlier releases; null where none is at hand.</param>
    public Task<ChangeLedger> ChangesOf(ChangeQuestion question, KeptReleases? releases = null, CancellationToken cancellationToken = default) =>
        new ChangeReader(store, releases, cancellationToken).Read(question);

    /// <summary>What sources tell differently, as far as they cannot both be right.</summary>
    /// <param name="about">What takes part in it, families included; none: the whole graph.</param>
    /// <param name="lens">Of two days: what had been said, and of what at least one side may be so.</param>
    public Task<ContradictionLedger> ContradictionsOf(IReadOnlyCollection<EntityId> about, Lens lens, CancellationToken cancellationToken = default) =>
        new ContradictionReader(store, cancellationToken).Read(about, lens);

    /// <summary>What is related to all of several entities, by the shown predicates of the filter; hubs last.</summary>
    public Task<IReadOnlyList<CommonEntity>> CommonTo(IReadOnlyCollection<EntityId> of, GraphFilter filter, Lens lens, CancellationToken cancellationToken = default) =>
        new CommonReader(store, cancellationToken).Read(of, filter, lens);

    /// <summary>Everything dated about things and their families, by date.</summary>
    /// <param name="filter">Which predicates; its kinds do not count.</param>
    /// <param name="from">Only what has a date that can mean this day or a later one.</param>
    /// <param name="to">Only what has a date that can mean this day or an earlier one.</param>
    public Task<IReadOnlyList<TimelineRow>> TimelineOf(
        IReadOnlyCollection<EntityId> of, GraphFilter filter, DateOnly? from, DateOnly? to, Lens lens, CancellationToken cancellationToken = default) =>
        new TimelineReader(store, cancellationToken).Read(of, filter, from, to, lens);

    /// <summary>Totals of money for a purpose, of a fund, a giver or a recipient, with all lines that they are made of or that are left out.</summary>
    public Task<MoneyAnswer> MoneyOf(MoneyQuestion question, Lens lens, CancellationToken cancellationToken = default) =>
        new MoneyReader(store, cancellationToken).Read(question, lens);
}
