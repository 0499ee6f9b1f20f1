using System.Net;
using System.Text;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>The Neo4j of docker-compose.yml in a container of the tests, on a free port; its data go with it.</summary>
internal sealed class Neo4jContainer : IAsyncDisposable
{
    private const string Password = "only-in-tests";

    private readonly IContainer _container;

    private Neo4jContainer(IContainer container) => _container = container;

    public Neo4jOptions Options => new(new UriBuilder(Uri.UriSchemeHttp, _container.Hostname, _container.GetMappedPublicPort(7474)).Uri) { User = "neo4j", Password = Password };

    public static async Task<Neo4jContainer> Start(CancellationToken token = default)
    {
        var container = new ContainerBuilder("neo4j:5.26.29")
            .WithPortBinding(7474, assignRandomHostPort: true)
            .WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}")
            .WithEnvironment("NEO4J_server_memory_heap_max__size", "512m")
            .WithEnvironment("NEO4J_db_memory_transaction_max", "300m")
            .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request
                .ForPort(7474).ForPath("/db/neo4j/query/v2").WithMethod(HttpMethod.Post).WithBasicAuthentication("neo4j", Password)
                .WithContent(() => new StringContent("""{"statement":"RETURN 1"}""", Encoding.UTF8, "application/json"))
                .ForStatusCode(HttpStatusCode.Accepted)
                .ForResponseMessageMatching(async answer => !(await answer.Content.ReadAsStringAsync(token)).Contains("\"errors\"", StringComparison.Ordinal))))
            .Build();
        try
        {
            await container.StartAsync(token);
            return new Neo4jContainer(container);
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
