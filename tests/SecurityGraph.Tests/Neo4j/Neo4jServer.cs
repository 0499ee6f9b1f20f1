using System.Globalization;
using SecurityGraph.Neo4j.QueryApi;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>The tests that share a Neo4j server, one after the other, also with those of other test programs.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jServer>
{
    public const string Name = "Neo4j";
}

/// <summary>A server that the environment names, or one of several, separated by commas; else one in a container. Its tests empty it first.</summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    private FileStream? _lock;
    private Neo4jContainer? _container;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("SECURITYGRAPH_NEO4J") is { Length: > 0 } addresses) Environment.SetEnvironmentVariable("SECURITYGRAPH_NEO4J", await FirstFree(addresses.Split(',')));
        else if (Requirement.HasContainers) await StartContainer();
    }

    /// <summary>What the environment does not name is named in this process, and in those that it starts.</summary>
    private async Task StartContainer()
    {
        try
        {
            _container = await Neo4jContainer.Start();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Requirement.NoContainer = $"None could be started in a container: {fault.Message}";
            return;
        }
        Environment.SetEnvironmentVariable("SECURITYGRAPH_NEO4J", _container.Options.Server.ToString());
        Environment.SetEnvironmentVariable("SECURITYGRAPH_NEO4J_USER", _container.Options.User);
        Environment.SetEnvironmentVariable("SECURITYGRAPH_NEO4J_PASSWORD", _container.Options.Password);
    }

    /// <summary>The first server that no other test program uses; waits until there is one.</summary>
    private async Task<string> FirstFree(string[] addresses)
    {
        for (; ; await Task.Delay(250))
        {
            if (addresses.FirstOrDefault(Lock) is { } free) return free;
        }
    }

    private bool Lock(string address)
    {
        var port = new Uri(address).Port.ToString(CultureInfo.InvariantCulture);
        try
        {
            _lock = new FileStream(Path.Combine(Path.GetTempPath(), $"securitygraph-tests-neo4j-{port}.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>For the end of tests that leave other people's data behind: other tests load without asking. Does nothing where there is no server.</summary>
    public async Task EmptyAgain()
    {
        if (Environment.GetEnvironmentVariable("SECURITYGRAPH_NEO4J") is { Length: > 0 }) await Empty();
    }

    /// <summary>Skips the test where there is no server.</summary>
    public async Task<Neo4jOptions> Empty()
    {
        var options = Requirement.Neo4j();
        await Empty(options);
        return options;
    }

    /// <summary>Constraints and indexes stay: they take seconds to make.</summary>
    public static async Task Empty(Neo4jOptions options)
    {
        using var client = new QueryApiClient(options);
        await client.Run(new CypherStatement("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"), CancellationToken.None);
    }

    /// <summary>Constraints and indexes go too.</summary>
    public async Task<Neo4jOptions> Bare()
    {
        var options = await Empty();
        using var client = new QueryApiClient(options);
        var constraints = await client.Run(new CypherStatement("SHOW CONSTRAINTS YIELD name", isRead: true), CancellationToken.None);
        await client.RunAtomically([.. constraints.Rows.Select(row => new CypherStatement($"DROP CONSTRAINT `{row.Text("name")}`"))], CancellationToken.None);
        var indexes = await client.Run(new CypherStatement("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'", isRead: true), CancellationToken.None);
        await client.RunAtomically([.. indexes.Rows.Select(row => new CypherStatement($"DROP INDEX `{row.Text("name")}`"))], CancellationToken.None);
        return options;
    }

    public async ValueTask DisposeAsync()
    {
        if (_lock is not null) await _lock.DisposeAsync();
        if (_container is not null) await _container.DisposeAsync();
    }
}
