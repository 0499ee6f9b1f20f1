using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Model;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Pages;

/// <summary>The page at /: what is in here and what is not, with questions to click. Its numbers are those of the store.</summary>
internal static class StartPage
{
    public static async Task Send(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        await http.Response.WriteAsync(await Write(http.RequestServices.GetRequiredService<IGraphStore>(), http.RequestAborted), http.RequestAborted);
    }

    private static async Task<string> Write(IGraphStore store, CancellationToken cancellationToken)
    {
        var coverage = await Coverage.Read(store, cancellationToken);
        var state = coverage.State;
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>SecurityGraph</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/start.css">
            </head>
            <body>
            <header>
            <h1>SecurityGraph</h1>
            <p>Who does what with which instrument, when, how surely, and which sentence says so: EU security policy as a graph in which every relation is dated, qualified and cited.</p>
            </header>
            <main>
            <section aria-labelledby="questions">
            <h2 id="questions">Three questions</h2>
            <ul class="cards">
            {string.Concat(StartQuestions.All.Select(Card))}</ul>
            </section>
            <section aria-labelledby="inside">
            <h2 id="inside">What is in here</h2>
            <p>Dataset <strong>{Text(state.Header.Dataset)}</strong>, release <strong>{Text(state.Header.Release)}</strong>: {Text(coverage.Sentence)}</p>
            <table>
            <caption>Documents that say most</caption>
            <thead><tr><th scope="col">document</th><th scope="col">citations</th></tr></thead>
            <tbody>
            {await Documents(store, coverage, cancellationToken)}</tbody>
            </table>
            </section>
            <section aria-labelledby="outside">
            <h2 id="outside">What is not</h2>
            <p>Not the text of the documents: facts, dates, amounts and citations, with a fingerprint of each cited sentence for whoever has the document. Not everything that these documents say: one topic of them. Not official: each statement is as good as the sentence it cites.</p>
            </section>
            </main>
            <nav aria-label="More">
            <a href="/graphiql">GraphiQL</a> <a href="/schema.graphql">the schema</a> <a href="/healthz">health</a>
            </nav>
            </body>
            </html>

            """;
    }

    private static string Card(StartQuestion question) =>
        $"<li><a href=\"/graphiql?query={Uri.EscapeDataString(question.Query)}\">{Text(question.Title)}</a><p>{Text(question.Explanation)}</p></li>\n";

    private static async Task<string> Documents(IGraphStore store, Coverage coverage, CancellationToken cancellationToken)
    {
        var most = coverage.Totals.EvidenceByDocument.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(8).ToList();
        var found = await store.FindEntities(new EntityQuery { Ids = [.. most.Select(pair => pair.Key)] }, cancellationToken);
        var names = found.Items.ToDictionary(item => item.Item.Id, item => item.Item);
        var rows = new StringBuilder();
        foreach (var (id, count) in most) rows.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(Name(names.GetValueOrDefault(id), id))}</td><td>{count}</td></tr>\n");
        return rows.ToString();
    }

    private static string Name(Entity? document, EntityId id) => document is null ? id.ToString() : document.Title.Length > 0 ? document.Title : document.Name;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
