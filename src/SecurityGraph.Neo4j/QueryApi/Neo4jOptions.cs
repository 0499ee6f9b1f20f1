namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>Which Neo4j, and as whom. The text of it shows no secret.</summary>
public sealed record Neo4jOptions
{
    /// <param name="server">Where its HTTP API listens, <c>http://localhost:7474</c> or <c>https://…</c>; a path in front of <c>/db</c> is kept.</param>
    /// <exception cref="ArgumentException">It is no http or https address, or it carries a password.</exception>
    public Neo4jOptions(Uri server)
    {
        if (!server.IsAbsoluteUri) throw new ArgumentException("The address of Neo4j is an absolute one: http://localhost:7474.", nameof(server));
        if (server.Scheme is not ("http" or "https"))
            throw new ArgumentException($"The address of Neo4j begins with http:// or https://, not {server.Scheme}://; its HTTP port is 7474 unless configured otherwise.", nameof(server));
        if (server.UserInfo.Length > 0) throw new ArgumentException("The address of Neo4j names no user and no password: give them apart.", nameof(server));
        Server = server;
    }

    public Uri Server { get; }

    /// <summary>Null: nobody in particular, for servers without authentication.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Of a single sign-on; goes before user and password.</summary>
    public string? BearerToken { get; init; }

    /// <summary>Letters, digits, dots and dashes.</summary>
    public string Database
    {
        get;
        init => field = value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_')
            ? value
            : throw new ArgumentException($"'{value}' is no name of a database: letters, digits, dots and dashes.", nameof(value));
    } = "neo4j";

    /// <summary>How long one statement, or one transaction, may run; then it is stopped on the server too.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often what may be repeated is tried before its fault is given; 1 to 20.</summary>
    public int Attempts { get; init; } = 5;

    public override string ToString() => $"Server = {Server}, User = {User}, Database = {Database}";
}
