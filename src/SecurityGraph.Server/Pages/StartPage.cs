using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Judgement;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.Pages;

/// <summary>The page at /: what is in here and what is not, with questions to click. It says of the dataset what the dataset says of itself.</summary>
internal static class StartPage
{
    public static async Task Send(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        await http.Response.WriteAsync(await Write(http.RequestServices.GetRequiredService<IGraphStore>(), http.RequestAborted), http.RequestAborted);
    }

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    private static async Task<string> Write(IGraphStore store, CancellationToken cancellationToken)
    {
        var coverage = await Coverage.Read(store, cancellationToken);
        var header = coverage.State.Header;
        var questions = string.Concat((await StartQuestions.For(store, cancellationToken)).Select(Card));
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>SecurityGraph: {Text(Title(header))}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/start.css">
            </head>
            <body>
            <header>
            <h1>SecurityGraph</h1>
            <p>Who does what with which instrument, when, how surely, and where that is said: EU security policy as a graph in which every
            relation is qualified, cited, and dated as its source dates it.</p>
            <p><strong>{Text(Title(header))}</strong>, release {Text(header.Release)}. {Text(header.Description)}</p>
            </header>
            {Notice(coverage.State)}<main>
            {(questions.Length > 0 ? Section(questions) : "")}<section aria-labelledby="inside">
            <h2 id="inside">What is in here</h2>
            <p>{Text(coverage.Sentence)}</p>
            <ul class="kinds">
            {string.Concat(Vocabulary.Current.Kinds.Select(kind => Count(kind, coverage)))}</ul>
            <table>
            <caption>Documents that say most</caption>
            <thead><tr><th scope="col">document</th><th scope="col">citations</th></tr></thead>
            <tbody>
            {await DocumentRows.Write(store, coverage, cancellationToken)}</tbody>
            </table>
            </section>
            <section aria-labelledby="outside">
            <h2 id="outside">What is not</h2>
            <p>Not the text of the documents: facts, dates, amounts and citations, with a fingerprint of each cited sentence for whoever has
            the document. Not everything that these documents say. Not official: each statement is as good as the sentence it cites.</p>
            </section>
            </main>
            <nav aria-label="More">
            <a href="/graphiql">GraphiQL</a> <a href="/schema.graphql">the schema</a> <a href="/healthz">health</a>
            <span>The whole graph as a file:</span> <a href="/export?format=csv-gephi">tables</a> <a href="/export?format=gexf">GEXF</a> <a href="/export?format=nquads">RDF</a>
            </nav>
            </body>
            </html>

            """;
    }

    private static string Title(ExchangeHeader header) => header.Title.Length > 0 ? header.Title : header.Dataset;

    /// <summary>Where a load is unfinished the page says so before anything else.</summary>
    private static string Notice(StoreState state) =>
        state.IsComplete ? "" : $"<p class=\"notice\" role=\"status\"><strong>The graph is not whole at the moment.</strong> {Text(state.Fault ?? "")}</p>\n";

    private static string Section(string questions) => $"""
        <section aria-labelledby="questions">
        <h2 id="questions">Questions to begin with</h2>
        <ul class="cards">
        {questions}</ul>
        </section>

        """;

    private static string Card(StartQuestion question) =>
        $"<li><a href=\"{ReadyQuestions.Link(question.Query)}\">{Text(question.Title)}</a><p>{Text(question.Explanation)}</p></li>\n";

    private static string Count(EntityKind kind, Coverage coverage)
    {
        var list = kind.Prefix + "s";
        return coverage.Totals.EntitiesByKind.TryGetValue(kind.Name, out var count)
            ? $"<li><a href=\"{ReadyQuestions.Link(ReadyQuestions.KindQuestion(list))}\">{count} {(count == 1 ? kind.Prefix : list)}</a></li>\n"
            : "";
    }
}
