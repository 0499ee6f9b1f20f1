using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Changes;

/// <summary>What one end tells.</summary>
internal sealed class Telling
{
    /// <summary>Who issued a document, to whom, and whom the press may call, is said of the document and of nobody else.</summary>
    private static readonly HashSet<string> OfDocuments = ["ADDRESSED_TO", "ANNEXED_TO", "CONTACT_FOR", "PUBLISHES"];

    private readonly Dictionary<string, StatementAnswer> _byId;

    /// <param name="answers">What it tells of what was asked for.</param>
    /// <param name="document">The document that tells it; null where many do.</param>
    public Telling(IEnumerable<StatementAnswer> answers, EntityId? document)
    {
        _byId = answers.DistinctBy(answer => answer.Statement.Id).ToDictionary(answer => answer.Statement.Id, StringComparer.Ordinal);
        Told = [.. _byId.Values.OrderBy(answer => answer.Statement.Id, StringComparer.Ordinal)];
        ByEntity = Told.Where(answer => !IsOf(document, answer.Statement))
            .SelectMany(answer => answer.Statement.Participants.Distinct().Where(entity => entity != document && entity != EntityId.Unstated), (answer, entity) => (answer, entity)).ToLookup(pair => pair.entity, pair => pair.answer);
    }

    private static bool IsOf(EntityId? document, Statement statement) =>
        document is { } itself && OfDocuments.Contains(statement.Predicate.Name) && statement.Participants.Contains(itself);

    /// <summary>By id.</summary>
    public IReadOnlyList<StatementAnswer> Told { get; }

    /// <summary>What is told of each entity, the document itself and nobody in particular left out.</summary>
    public ILookup<EntityId, StatementAnswer> ByEntity { get; }

    /// <summary>The same statement, under this id or one of earlier releases; null where it is not told.</summary>
    public StatementAnswer? Same(Statement statement) =>
        statement.FormerIds.Prepend(statement.Id).Select(id => _byId.GetValueOrDefault(id)).FirstOrDefault(answer => answer is not null);
}
