namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>
/// Runs Cypher. Any number of callers at once; faults are <see cref="Neo4jException"/>. Where the caller gives up, or the time limit
/// passes, the statement is stopped on the server too.
/// </summary>
internal interface ICypherClient : IDisposable
{
    /// <summary>One statement, all or nothing. Its rows are given only when the whole answer has come without an error.</summary>
    Task<CypherResult> Run(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Several statements in one transaction, in order, all or nothing. Repeated as a whole where each of them may be.</summary>
    Task<IReadOnlyList<CypherResult>> RunAtomically(IReadOnlyList<CypherStatement> statements, CancellationToken cancellationToken);

    Task<ServerFacts> ReadServer(CancellationToken cancellationToken);
}

/// <summary>What a server says of itself.</summary>
/// <param name="Version"><c>5.26.29</c>, <c>2026.08.1</c>.</param>
/// <param name="Edition"><c>community</c> or <c>enterprise</c>.</param>
internal sealed record ServerFacts(string Version, string Edition)
{
    private static readonly Version Oldest = new(5, 26);

    /// <summary>Transactions of the Query API came with 5.26.</summary>
    public bool IsNewEnough =>
        System.Version.TryParse(new string([.. Version.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]).TrimEnd('.'), out var version) && version >= Oldest;
}
