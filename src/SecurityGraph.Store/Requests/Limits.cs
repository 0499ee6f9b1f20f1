using System.Globalization;
using System.Runtime.CompilerServices;

namespace SecurityGraph.Store.Requests;

/// <summary>The bounds of requests; a request outside them is a <see cref="RequestException"/>.</summary>
public static class Limits
{
    public const int MaxFirst = 1000;

    public const int MaxDepth = 3;

    public const int MaxHops = 6;

    /// <summary>The most nodes of one <see cref="NeighbourhoodQuery"/>; its edges are at most four times as many as the nodes it allows.</summary>
    public const int MaxNodes = 2000;

    /// <summary>The most paths of one <see cref="PathQuery"/>.</summary>
    public const int MaxPaths = 100;

    /// <summary>The most edges of one <see cref="NeighbourhoodQuery"/>, for each node that it allows.</summary>
    public const int EdgesPerNode = 4;

    /// <summary>The most statements that <see cref="Answers.GraphPath.Hops"/> gives for one.</summary>
    public const int StatementsPerHop = 5;

    public static void Check(EntityQuery query)
    {
        Check(query.First, 0, MaxFirst);
        CheckDays(query.From, query.To);
    }

    public static void Check(SearchQuery query) => Check(query.First, 0, MaxFirst);

    public static void Check(StatementQuery query)
    {
        Check(query.First, 0, MaxFirst);
        CheckDays(query.From, query.To);
        if (query is { After: not null } and ({ Entities.Count: > 1 } or { Together.Count: > 1 }))
            throw new RequestException(nameof(query.After), "A cursor goes on with one page, so it takes one entity or none.");
    }

    public static void Check(NeighbourhoodQuery query)
    {
        Check(query.Depth, 0, MaxDepth);
        Check(query.MaxNodes, 1, MaxNodes);
    }

    public static void Check(PathQuery query)
    {
        Check(query.MaxHops, 1, MaxHops);
        Check(query.First, 1, MaxPaths);
    }

    public static void Check(MentionQuery query)
    {
        if (query is { Entities: null, Documents: null }) throw new RequestException(nameof(query.Documents), "Name entities, documents, or both.");
    }

    private static void CheckDays(DateOnly? from, DateOnly? to)
    {
        if (from > to) throw new RequestException("From", string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} is after {to:yyyy-MM-dd}, the day up to which is asked."));
    }

    private static void Check(int value, int least, int most, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < least || value > most)
            throw new RequestException(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], $"It goes from {least} to {most}.");
    }
}
