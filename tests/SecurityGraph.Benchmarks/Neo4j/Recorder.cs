using System.Text;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Benchmarks.Neo4j;

/// <summary>
/// Sends what it is given, and writes the body of each request to a file that others can send again: a line each, <c>A</c> and the
/// body for a statement by itself, <c>B</c> for the beginning of a transaction, <c>S</c> for a statement in it, <c>C</c> for its commit.
/// </summary>
internal sealed class Recorder(ICypherClient inner, Stream file) : ICypherClient
{
    /// <summary>As every read and load of ours has; servers of 5.26 do not heed it here.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public int Lines { get; private set; }

    public Task<CypherResult> Run(CypherStatement statement, CancellationToken cancellationToken)
    {
        Write('A', RequestBody.Of(statement, "recorded", Limit).Span);
        return inner.Run(statement, cancellationToken);
    }

    public Task<IReadOnlyList<CypherResult>> RunAtomically(IReadOnlyList<CypherStatement> statements, CancellationToken cancellationToken)
    {
        Write('B', RequestBody.Begin(Limit).Span);
        foreach (var statement in statements) Write('S', RequestBody.Of(statement, "recorded", Limit).Span);
        Write('C', RequestBody.Empty.Span);
        return inner.RunAtomically(statements, cancellationToken);
    }

    public Task<ServerFacts> ReadServer(CancellationToken cancellationToken) => inner.ReadServer(cancellationToken);

    public void Dispose() => inner.Dispose();

    /// <summary>JSON as we write it has no line breaks.</summary>
    private void Write(char sort, ReadOnlySpan<byte> body)
    {
        file.Write(Encoding.ASCII.GetBytes([sort]));
        file.Write(body);
        file.Write("\n"u8);
        Lines++;
    }
}
