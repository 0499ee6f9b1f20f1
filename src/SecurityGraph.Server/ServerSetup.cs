using GraphQL;
using GraphQL.DI;
using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SecurityGraph.Judgement.Stating;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL;
using SecurityGraph.Server.GraphQL.Guards;
using SecurityGraph.Server.Http;
using SecurityGraph.Server.Pages;
using SecurityGraph.Server.Pages.Documents;
using SecurityGraph.Server.Pages.Entities;
using SecurityGraph.Server.Pages.Layout;
using SecurityGraph.Server.Pages.Lists;
using SecurityGraph.Server.Pages.Search;
using SecurityGraph.Server.Pages.Statements;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;
using SecurityGraph.Store.Releases;

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
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A start that fails is an exception for the caller, who tells it; the host would log its whole stack before.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddSingleton(store).AddSingleton(new RequestSettings(options.Timeout, passages, options.PublicUrl, options.Releases is { } releases ? new KeptReleases(releases) : null));
        builder.Services.AddSingleton<RequestReader>().AddSingleton<GraphQLEndpoint>().AddSingleton<Errors>().AddSingleton<GraphNotice>().AddSingleton<AnswerTags>().AddSingleton<ExportEndpoint>().AddSingleton<PageSender>().AddSingleton<IConfigureExecution, GuardedDocuments>();
        builder.Services.AddGraphQL(AddGraphQL);
        builder.Services.AddCompression().AddCors(cors => OtherOrigins.Set(cors, options.Origins));
        if (options.RequestsPerMinute is { } most) builder.Services.AddRateLimiter(limiter => RateLimit.Set(limiter, most));
        var app = builder.Build();
        var schema = app.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        schema.WithIntrospectionComplexityImpact(0);
        // No type is called "", at which the library's own resolver fails.
        schema.TypeMetaFieldType.Resolver = new FuncFieldResolver<object>(context => context.GetArgument<string>("name") is { Length: > 0 } name ? schema.AllTypes[name] : null);
        var hosts = new KnownHosts(options.PublicUrl);
        app.Use((context, next) => HeadAsGet.Take(context, next));
        app.Use((context, next) => SecurityHeaders.Add(context, next));
        app.Use((context, next) => hosts.Check(context, next));
        app.Use((context, next) => Unavailable.Tell(context, next));
        app.Use((context, next) => NotFound.Tell(context, next));
        app.UseResponseCompression();
        app.UseRouting(); // here, for it would come first, and look for pages that take HEAD
        app.UseCors();
        if (options.Origins.Count > 0) app.Use((context, next) => OtherOrigins.Vary(context, next));
        if (options.RequestsPerMinute is not null) app.UseRateLimiter();
        Map(app, options);
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        if (options.AnyInterface) kestrel.ListenAnyIP(options.Port);
        else if (options.Port == 0) kestrel.Listen(System.Net.IPAddress.Loopback, 0); // localhost has no port that is free on both of its addresses
        else kestrel.ListenLocalhost(options.Port);
    }

    private static void AddGraphQL(IGraphQLBuilder graph)
    {
        graph.AddSchema<GraphSchema>();
        graph.AddSystemTextJson(TextConverter.Set);
        // Not AddComplexityAnalyzer: that one passes over cached documents, and the price depends on the variables of each request.
        graph.AddValidationRule(new PriceRule(), useForCachedDocuments: true);
    }

    private static void Map(WebApplication app, ServerOptions options)
    {
        app.MapMethods("/graphql", ["GET", "POST"], (RequestDelegate)(http => http.RequestServices.GetRequiredService<GraphQLEndpoint>().Handle(http))).ForOtherOrigins().Counted(options.RequestsPerMinute is not null);
        app.MapGet("/schema.graphql", (RequestDelegate)(http => SendSchema(http))).ForOtherOrigins();
        app.MapGet("/export", (RequestDelegate)(http => http.RequestServices.GetRequiredService<ExportEndpoint>().Handle(http))).ForOtherOrigins().Counted(options.RequestsPerMinute is not null);
        app.MapGet("/healthz", (RequestDelegate)(http => Health.Live(http)));
        app.MapGet("/readyz", (RequestDelegate)(http => Health.Ready(http)));
        MapPages(app, options.RequestsPerMinute is not null);
        app.MapMethods("/neo4j/{file}", ["GET", "OPTIONS"], (RequestDelegate)(http => BrowserKit.Send(http)));
        app.MapGet("/graphiql", (RequestDelegate)(http => StaticPages.Send(http, "graphiql/index.html")));
        app.MapGet("/graphiql/{*file}", (RequestDelegate)(http => StaticPages.Send(http, "graphiql/" + (http.Request.RouteValues["file"] as string is { Length: > 0 } file ? file : "index.html"))));
    }

    private static void MapPages(WebApplication app, bool isLimited)
    {
        app.MapGet("/", (RequestDelegate)(http => StartPage.Send(http)));
        app.MapGet("/search", (RequestDelegate)(http => SearchPage.Send(http))).Counted(isLimited);
        foreach (var kind in Vocabulary.Current.Kinds) app.MapGet(ListPage.PathOf(kind), (RequestDelegate)(http => ListPage.Send(http, kind))).Counted(isLimited);
        app.MapGet("/entity/{id}", (RequestDelegate)(http => EntityPage.Send(http))).Counted(isLimited);
        app.MapGet("/document/{id}", (RequestDelegate)(http => DocumentPage.Send(http))).Counted(isLimited);
        app.MapGet(StatedStatement.PathOf("{id}.json"), (RequestDelegate)(http => StatementAddress.Send(http)));
        app.MapGet(StatedStatement.PathOf("{id}"), (RequestDelegate)(http => StatementPage.Send(http))).Counted(isLimited);
        app.MapGet("/pages.css", (RequestDelegate)(http => StaticPages.Send(http, "pages.css")));
    }

    private static Task SendSchema(HttpContext http)
    {
        // No media type is registered for it; as text browsers show it.
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(Sdl.Of(http.RequestServices.GetRequiredService<ISchema>()), http.RequestAborted);
    }
}
