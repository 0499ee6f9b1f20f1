using GraphQL;
using GraphQL.Types;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SecurityGraph.Model.Passages;
using SecurityGraph.Server.GraphQL;
using SecurityGraph.Server.Http;
using SecurityGraph.Store;

namespace SecurityGraph.Server;

/// <summary>The server from its parts: the table of contents of this project.</summary>
public static class ServerSetup
{
    /// <summary>
    /// The web application, not started yet. Start it with <c>StartAsync</c>, read its address from <c>Urls</c>; a taken port is the
    /// <see cref="IOException"/> of Kestrel.
    /// </summary>
    /// <param name="passages">The sentences behind fingerprints, where the documents are at hand.</param>
    public static WebApplication Build(ServerOptions options, IGraphStore store, IPassages? passages = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (options.AnyInterface) kestrel.ListenAnyIP(options.Port);
            else kestrel.ListenLocalhost(options.Port);
        });
        builder.Services.AddSingleton(store).AddSingleton(options).AddSingleton(new PassagesHolder(passages)).AddSingleton<RequestReader>().AddSingleton<GraphQLEndpoint>();
        builder.Services.AddGraphQL(graph =>
        {
            graph.AddSchema<GraphSchema>();
            graph.AddSystemTextJson();
            graph.AddValidationRule(new ComplexityValidationRule(new ComplexityOptions { MaxComplexity = 5000, MaxDepth = 20, DefaultListImpactMultiplier = 20 }), useForCachedDocuments: true);
        });
        var app = builder.Build();
        app.MapMethods("/graphql", ["GET", "POST"], (RequestDelegate)(http => http.RequestServices.GetRequiredService<GraphQLEndpoint>().Handle(http)));
        app.MapGet("/schema.graphql", (ISchema schema) => Results.Text(schema.Print(new() { StringComparison = StringComparison.Ordinal })));
        return app;
    }
}
