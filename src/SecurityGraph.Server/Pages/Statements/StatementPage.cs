using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Judgement.Stating;
using SecurityGraph.Server.GraphQL.Types;
using SecurityGraph.Server.Http;
using SecurityGraph.Server.Pages.Layout;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Pages.Statements;

/// <summary>The address of a statement: for browsers a page with its sentence, each source and how to cite it; for all others, and at .json, its JSON.</summary>
internal static class StatementPage
{
    public static Task Send(HttpContext http)
    {
        http.Response.Headers.Append("Vary", "Accept");
        if (!Negotiation.PrefersHtml(http.Request)) return StatementAddress.Send(http);
        var id = http.Request.RouteValues["id"] as string ?? "";
        var services = http.RequestServices;
        var store = services.GetRequiredService<IGraphStore>();
        var settings = services.GetRequiredService<RequestSettings>();
        var links = StatementLinks.From(http.Request, settings.PublicUrl);
        return services.GetRequiredService<PageSender>().Send(http, (view, token) => Read(store, settings, links, view, id, token));
    }

    private static async Task<PageAnswer> Read(IGraphStore store, RequestSettings settings, StatementLinks links, PageView view, string id, CancellationToken token)
    {
        var stated = await StatementFinder.Find(store, id, token);
        if (stated?.Statement is not { } statement)
            return PageAnswer.Of<NoStatement>(stated is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone, ("View", view), ("Id", id), ("Withdrawn", stated?.Withdrawn));
        if (stated.AskedFor != stated.Id) return PageAnswer.Elsewhere(StatedStatement.PathOf(stated.Id), forGood: true);
        var publishers = await SourceReader.Publishers(store, statement.Evidence.Select(one => one.Document).Distinct(), token);
        var citing = new Citing([statement], [stated.Text], stated.Known, publishers, stated.Header, links);
        return PageAnswer.Of<StatementView>(
            ("View", view), ("Stated", stated), ("Passages", settings.Passages), ("Footnote", citing.Footnote), ("BibTeX", citing.BibTeX), ("CslJson", citing.CslJson),
            ("Address", links.Of(stated.Id)), ("OpensHereOnly", links.OpensHereOnly));
    }
}
