using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store;

/// <summary>
/// What every store of the graph answers: ten reads, each with sets in and pages or lists out, and an eleventh that gives everything. A store only
/// selects; status, existence and every other question is judged over what it selects (SecurityGraph.Judgement), once for all stores.
/// docs/writing-a-store.md tells whoever writes one what else of this project a store stands on.
/// </summary>
/// <remarks>
/// The order of every answer is defined from values that any store holds and stands at its read; a score of the store's own
/// never decides it. An id that the store does not hold is no error: it has no answer. Former ids are found like current ones.
/// </remarks>
public interface IGraphStore
{
    /// <summary>Entities by id, identifier, name or kind, in the order asked for (<see cref="ListOrder"/>).</summary>
    ValueTask<Page<Entity>> FindEntities(EntityQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Statements: a page for each entity asked for, in that order (one page where none is named), by their date or that of
    /// their event as the whole graph tells it (undated last), then id: see <see cref="TimeOrder"/>.
    /// </summary>
    ValueTask<IReadOnlyList<Page<StatementAnswer>>> FindStatements(
        StatementQuery query, Lens lens, CancellationToken cancellationToken = default);

    /// <summary>
    /// Entities whose names have all words of the text, the last one as a prefix: see <see cref="SearchHit"/> for the rank.
    /// Text without a letter or digit finds nothing.
    /// </summary>
    ValueTask<Page<SearchHit>> Search(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>The graph around entities, layer by layer, and what was left out.</summary>
    ValueTask<Neighbourhood> Neighbourhood(NeighbourhoodQuery query, Lens lens, CancellationToken cancellationToken = default);

    /// <summary>
    /// Simple paths between two entities: the shorter first, then those with the smaller sum of relations of the entities
    /// between (hubs are damped), then by ids. From an entity to itself there is none. What joins two and what a path may pass: <see cref="PathQuery"/>.
    /// </summary>
    ValueTask<IReadOnlyList<GraphPath>> FindPaths(PathQuery query, Lens lens, CancellationToken cancellationToken = default);

    /// <summary>How much there is: of what, said when; and the number of relations of entities.</summary>
    ValueTask<GraphCounts> Count(CountQuery query, Lens lens, CancellationToken cancellationToken = default);

    /// <summary>
    /// In which sections of which documents entities are spoken of, by entity, document, section. The lines of the dataset say how often, from the
    /// text; of a section for which there is none the evidence of statements is counted.
    /// </summary>
    ValueTask<IReadOnlyList<Mention>> FindMentions(MentionQuery query, CancellationToken cancellationToken = default);

    /// <summary>How much of the text of documents has been read, as far as the dataset says; by document, section.</summary>
    /// <param name="documents">Only of these; null: of all.</param>
    ValueTask<IReadOnlyList<SectionCoverage>> FindCoverage(IReadOnlyCollection<EntityId>? documents = null, CancellationToken cancellationToken = default);

    /// <summary>Why statements of earlier releases are in this one no more, by id; of an id that was not withdrawn there is no answer.</summary>
    ValueTask<IReadOnlyList<Withdrawn>> FindWithdrawn(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>What the store holds and whether it is whole.</summary>
    ValueTask<StoreState> ReadState(CancellationToken cancellationToken = default);

    /// <summary>
    /// Everything, as one load left it, in the order of the exchange format: the header, entities and statements by id, mentions, links, what was
    /// withdrawn, coverage. What comes is what was written, line by line; nothing is held beyond the part at hand. A store that is not whole,
    /// or that changes meanwhile, is a fault, not a shorter answer.
    /// </summary>
    IAsyncEnumerable<ExchangeLine> ReadEverything(CancellationToken cancellationToken = default);
}
