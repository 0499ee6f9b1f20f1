using System.Globalization;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Reading;

/// <summary>All statements of a graph, for judgements that nobody restricts.</summary>
internal static class WholeGraph
{
    /// <summary>Of a larger graph nobody reads the judgements of all.</summary>
    private const int MostStatements = 50 * Limits.MaxFirst;

    /// <param name="arguments">Those that would restrict it, for the message.</param>
    /// <param name="advice">What to do where there is too much, as the beginning of a sentence.</param>
    /// <exception cref="RequestException">There are too many.</exception>
    public static async Task<IReadOnlyList<StatementAnswer>> ReadWholeGraph(this IGraphStore store, Lens lens, string arguments, string advice, CancellationToken cancellationToken)
    {
        var state = await store.ReadState(cancellationToken);
        return state.Statements <= MostStatements
            ? await store.ReadAllStatements(new StatementQuery(), lens, cancellationToken)
            : throw new RequestException(arguments, string.Create(CultureInfo.InvariantCulture, $"{advice}: {state.Statements} statements are too many to look through."));
    }
}
