using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Stating;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Exports.Pictures;

/// <summary>Reads what a picture shows from any store, and puts into words what it says.</summary>
public sealed class PictureReader
{
    private readonly IReadOnlyDictionary<EntityId, Entity> _known;
    private readonly IReadOnlyDictionary<EntityId, Statement> _occurrences;
    private readonly IReadOnlySet<EntityId> _come;

    private PictureReader(IReadOnlyDictionary<EntityId, Entity> known, IReadOnlyDictionary<EntityId, Statement> occurrences, IReadOnlySet<EntityId> come) =>
        (_known, _occurrences, _come) = (known, occurrences, come);

    /// <remarks>Whoever enumerates the edges of a picture whose graph was written anew meanwhile gets a <see cref="GraphReplacedException"/>.</remarks>
    /// <exception cref="RequestException">The depth is outside its bounds, or a search finds nothing.</exception>
    public static async Task<Picture> Read(IGraphStore store, PictureRequest request, CancellationToken cancellationToken = default)
    {
        var lens = request.Lens;
        var state = await store.ReadState(cancellationToken);
        var drawn = await Drawn.Of(store, request, cancellationToken);
        var seen = drawn.Seen;
        var occurrences = await Occurrences(store, drawn.Entities.Where(entity => entity.Kind == EntityKind.Event).Select(entity => entity.Id).Concat(seen.Events), lens, cancellationToken);
        foreach (var occurrence in occurrences.Values) seen.Cite(occurrence);
        var reader = new PictureReader(await store.ReadEntities(seen.Named, cancellationToken), occurrences, await new Judge(store).WhatHasCome(seen.Proposed, lens, cancellationToken));
        var coverage = Coverage.ReadSentenceOf(await store.FindCoverage(null, cancellationToken));
        return new Picture(
            Frames.Of(state, request, drawn.LeftOut, coverage), state.Header.AsOf,
            [.. drawn.Entities.Select(reader.Node).OrderBy(node => node.Id.ToString(), StringComparer.Ordinal)],
            Unchanged(store, state, drawn.Edges.Select(reader.Edge)))
        {
            EdgeCount = seen.Edges,
            LeftOut = drawn.LeftOut,
            Sources = await SourceReader.Read(store, seen.Cited(), cancellationToken),
        };
    }

    /// <summary>Edges are read after what is told about the whole: both must be of one graph.</summary>
    private static async IAsyncEnumerable<PictureEdge> Unchanged(IGraphStore store, StoreState state, IAsyncEnumerable<PictureEdge> edges)
    {
        await foreach (var edge in edges) yield return edge;
        var now = await store.ReadState();
        if ((now.Generation, now.Content) != (state.Generation, state.Content)) throw new GraphReplacedException();
    }

    private PictureNode Node(Entity entity) => new(entity, _occurrences.GetValueOrDefault(entity.Id));

    private PictureEdge Edge(GraphEdge edge)
    {
        var statement = edge.Answer.Statement;
        return new PictureEdge(statement, edge.From, edge.To, edge.IsAbout)
        {
            Certainty = edge.Answer.Certainty,
            Text = StatementText.Capitalised(ProposedText.Of(statement, _come, _known.GetValueOrDefault)),
            Citation = string.Join("; ", statement.Evidence.Select(evidence => CitationText.Of(statement, evidence, _known.GetValueOrDefault))),
            SourceClass = statement.Evidence.Select(evidence => _known.GetValueOrDefault(evidence.Document)).OfType<Entity>()
                .Select(SourceClassing.ClassOf).OfType<SourceClass>().MaxBy(one => one.Binding)?.Name ?? "",
            Occurrence = statement.When is null && FactTime.EventOf(statement) is { } which ? _occurrences.GetValueOrDefault(which) : null,
        };
    }

    /// <summary>The OCCURS of events that are drawn, or of which a statement takes its date, as sources tell it, whatever the day.</summary>
    private static async Task<IReadOnlyDictionary<EntityId, Statement>> Occurrences(IGraphStore store, IEnumerable<EntityId> events, Lens lens, CancellationToken cancellationToken)
    {
        var found = await store.ReadStatements(events, new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs] }, lens with { AsOf = null, ExpandGroups = false }, cancellationToken);
        return found.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key, pair => pair.Value[0].Statement);
    }
}
