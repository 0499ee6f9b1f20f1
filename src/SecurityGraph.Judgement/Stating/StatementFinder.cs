using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Stating;

/// <summary>What has become of an id of a statement: it is there, now or under another id, it was withdrawn, or there never was one here.</summary>
public static class StatementFinder
{
    private const int HashLength = 16;

    /// <summary>Whether a text has the form of such an id: a predicate in kebab case, a colon, 16 hex digits.</summary>
    public static bool IsId(string text) =>
        text.Split(':') is [var predicate, { Length: HashLength } hash] && hash.All(char.IsAsciiHexDigitLower)
        && Vocabulary.Current.Predicates.Any(one => one.KebabName == predicate);

    /// <summary>What such an id is, for who wrote another.</summary>
    public const string Form = "a predicate in kebab case, a colon and 16 hex digits, such as calls-on:a07df771dc626650";

    /// <summary>Whether a text can mean nothing else, though it may be cut off or written in capitals: a predicate before a colon, and no space.</summary>
    public static bool MeansId(string text) =>
        text.Split(':') is [var predicate, var hash] && !hash.Any(char.IsWhiteSpace)
        && Vocabulary.Current.Predicates.Any(one => string.Equals(one.KebabName, predicate.Replace('_', '-'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The statement whole, by its id or a former one; else why it was withdrawn; null where neither is known.</summary>
    public static async Task<StatedStatement?> Find(IGraphStore store, string id, CancellationToken cancellationToken = default)
    {
        if (!IsId(id)) return null;
        var header = (await store.ReadState(cancellationToken)).Header;
        var page = (await store.FindStatements(new StatementQuery { Ids = [id], First = 1 }, Lens.All, cancellationToken))[0];
        if (page.Items is [var item])
        {
            var statement = item.Item.Statement;
            return new StatedStatement(id, header, statement, await store.ReadEntities(statement.NamedEntities, cancellationToken))
            {
                IsOfThePast = Existence.ProposedWith(statement) is { } proposed && (await new ExistenceReader(store, cancellationToken).Read([proposed], Lens.All))[proposed].HasCome,
            };
        }
        return await store.FindWithdrawn([id], cancellationToken) is [var withdrawn, ..]
            ? new StatedStatement(id, header, null, new Dictionary<EntityId, Entity>()) { Withdrawn = withdrawn }
            : null;
    }
}
