using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Finds the statements that may be the promises asked for, and perhaps a few more: who reads them leaves out what is not.</summary>
/// <param name="then">What had been told by the day.</param>
internal sealed class PromiseCandidates(IGraphStore store, Lens then, CancellationToken cancellationToken)
{
    private readonly Lens _withGroups = then with { ExpandGroups = true };

    public async Task<IReadOnlyList<Statement>> Read(PromiseQuestion question, IReadOnlyCollection<EntityId> about)
    {
        var told =
            question.MadeBy is { } maker ? await OfMaker(maker)
            : question.AskedBy is { } asker ? await OfAsker(asker)
            : about.Count > 0 ? await About(about)
            : await All();
        return [.. told.DistinctBy(one => one.Id).Where(PromiseForms.MayPromise).OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>What it plans, must do and is asked to do; what its texts announce; the events in which it is to take part; and what it is quoted with.</summary>
    private async Task<IEnumerable<Statement>> OfMaker(EntityId maker)
    {
        var own = await Statements([maker], new StatementQuery(), _withGroups);
        var texts = own.Where(PromiseParties.Issues).Select(one => one.Object!.Value);
        var events = own.Select(Happenings.Of).OfType<EntityId>();
        return
        [
            .. own,
            .. await Statements(texts, new StatementQuery { Part = Part.Subject, Predicates = PromiseParties.Asking }, then),
            .. await Statements(events, new StatementQuery { Part = Part.Subject, Predicates = Happenings.Own }, then),
            .. await QuotedWith(maker, own),
        ];
    }

    /// <summary>A person who is quoted takes no part in what he says: it is looked for in the documents that speak of him.</summary>
    private async Task<IEnumerable<Statement>> QuotedWith(EntityId speaker, IReadOnlyList<Statement> own)
    {
        if (!(await store.ReadEntities([speaker], cancellationToken)).TryGetValue(speaker, out var who) || who.Subkind != "person") return [];
        var mentioned = (await store.FindMentions(new MentionQuery([speaker]), cancellationToken)).Select(mention => mention.Document);
        EntityId[] documents = [.. mentioned.Concat(own.SelectMany(one => one.Evidence).Select(evidence => evidence.Document)).Distinct()];
        if (documents.Length == 0) return [];
        var said = await store.ReadAllStatements(new StatementQuery { Documents = documents }, then, cancellationToken);
        return said.Select(answer => answer.Statement).Where(one => one.Evidence.Any(evidence => evidence.AttributedTo == speaker));
    }

    /// <summary>What it asks itself, and what its texts ask.</summary>
    private async Task<IEnumerable<Statement>> OfAsker(EntityId asker)
    {
        var own = await Statements([asker], new StatementQuery { Part = Part.Subject, Predicates = [.. PromiseParties.Asking, .. PromiseParties.Issuing] }, _withGroups);
        var texts = own.Where(PromiseParties.Issues).Select(one => one.Object!.Value);
        return [.. own, .. await Statements(texts, new StatementQuery { Part = Part.Subject, Predicates = PromiseParties.Asking }, then)];
    }

    /// <summary>All in which one of them takes part, and the events that are stages of one or in which one is to take part.</summary>
    private async Task<IEnumerable<Statement>> About(IReadOnlyCollection<EntityId> things)
    {
        var own = await Statements(things, new StatementQuery(), then);
        var events = own.Select(Happenings.Of).OfType<EntityId>();
        return [.. own, .. await Statements(events, new StatementQuery { Part = Part.Subject, Predicates = Happenings.Own }, then)];
    }

    private async Task<IEnumerable<Statement>> All() =>
        (await store.ReadWholeGraph(then, "madeBy, askedBy, about", "Say whose promises, or on what", cancellationToken)).Select(answer => answer.Statement);

    private async Task<IReadOnlyList<Statement>> Statements(IEnumerable<EntityId> entities, StatementQuery query, Lens lens) =>
        [.. (await store.ReadStatements(entities, query, lens, cancellationToken)).Values.SelectMany(answers => answers).Select(answer => answer.Statement)];
}
