using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Finding;
using SecurityGraph.Judgement.Stating;
using SecurityGraph.Model.Names;
using SecurityGraph.Server.Pages.Layout;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Pages.Search;

/// <summary>The page at /search?q=ETIAS: what is called so, by kind. Where the text can mean one thing alone, its page.</summary>
internal static class SearchPage
{
    private const int Most = 50;

    public static Task Send(HttpContext http)
    {
        var store = http.RequestServices.GetRequiredService<IGraphStore>();
        return http.RequestServices.GetRequiredService<PageSender>().Send(http, (view, token) => Read(store, view, token));
    }

    private static async Task<PageAnswer> Read(IGraphStore store, PageView view, CancellationToken token)
    {
        if (view.Search.Length == 0) return PageAnswer.Elsewhere(view.Link("/"), forGood: false);
        if (StatementFinder.IsId(view.Search)) return PageAnswer.Elsewhere(StatedStatement.PathOf(view.Search), forGood: false);
        var finder = new EntityFinder(store);
        var hits = await store.Search(new SearchQuery { Text = view.Search, First = Most, CountTotal = true }, token);
        if (await finder.Find(view.Search, token) is { IsExact: true } found && !hits.Items.Any(hit => IsCalledSo(hit.Item) && hit.Item.Entity.Id != found.Entity.Id))
            return PageAnswer.Elsewhere(view.To(found.Entity.Id), forGood: false);
        return PageAnswer.Of<SearchHits>(
            ("View", view), ("Hits", hits.Items.Select(item => item.Item).ToList()), ("Total", (long)(hits.TotalCount ?? hits.Items.Count)),
            ("Absence", hits.Items.Count > 0 ? null : await new Judge(store).WhyNothingIsCalled(view.Search, token)),
            ("Nearest", hits.Items.Count > 0 ? null : await finder.FindNearest(view.Search, token)));
    }

    private static bool IsCalledSo(SearchHit hit) => hit.Match is SearchMatch.Name or SearchMatch.Alias;
}
