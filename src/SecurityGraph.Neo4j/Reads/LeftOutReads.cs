using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Counts for <see cref="LeftOut"/> what a walk passed over; nothing is asked where nothing can have been.</summary>
/// <param name="never">What is not drawn.</param>
internal sealed class LeftOutReads(CypherReads reads, GraphFilter filter, Lens lens, IEnumerable<EntityId> never)
{
    /// <param name="shown">The entities of the picture.</param>
    /// <param name="leading">Those of them that lead on.</param>
    public async Task<IReadOnlyDictionary<string, int>> Hidden(IEnumerable<EntityId> shown, IEnumerable<EntityId> leading, CancellationToken cancellationToken) =>
        Vocabulary.Current.Predicates.Any(filter.Hides)
            ? await Count("hidden", Parameters(leading).With("entities", Texts(shown)), cancellationToken)
            : new Dictionary<string, int>(StringComparer.Ordinal);

    /// <param name="exempt">Seeds: they may be of any kind.</param>
    public async Task<int> ToOtherKinds(IEnumerable<EntityId> leading, IEnumerable<Bearer> exempt, CancellationToken cancellationToken)
    {
        if (filter.Kinds is null) return 0;
        var parameters = Parameters(leading).With("types", FetchedRelations.Types(filter)).With(filter.Kinds).With("exempt", Texts(exempt.Select(bearer => bearer.Id)));
        return (await Count("other-kinds", parameters, cancellationToken)).Values.Sum();
    }

    private CypherParameters Parameters(IEnumerable<EntityId> leading) => new CypherParameters().With(lens)
        .With("asked", !lens.ShowsAll).With("leading", Texts(leading)).With("neverDrawn", Texts(never));

    /// <summary>Statements by predicate name.</summary>
    private async Task<Dictionary<string, int>> Count(string text, CypherParameters parameters, CancellationToken cancellationToken)
    {
        var rows = await reads.Run(text, parameters, cancellationToken);
        var statements = rows.SelectMany(row => row.Texts("lines")).Select(StoredLine.Statement).ToList();
        var judge = await reads.LensFor(statements, lens, cancellationToken);
        var judged = statements.Where(statement => judge.Apply(statement, lens) is not null).CountBy(statement => statement.Predicate.KebabName);
        return rows.Select(row => KeyValuePair.Create(row.Text("predicate"), (int)row.Whole("count"))).Concat(judged)
            .GroupBy(pair => Vocabulary.Current.Predicates.Single(predicate => predicate.KebabName == pair.Key).Name, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.Sum(pair => pair.Value)))
            .Where(pair => pair.Value > 0).ToDictionary(StringComparer.Ordinal);
    }

    private static string[] Texts(IEnumerable<EntityId> ids) => [.. ids.Select(id => id.ToString())];
}
