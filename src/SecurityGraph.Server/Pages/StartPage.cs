using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Judgement;
using SecurityGraph.Server.Pages.Layout;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Pages;

/// <summary>The page at /: what is in here and what is not, with questions to click. It says of the dataset what the dataset says of itself.</summary>
internal static class StartPage
{
    public static Task Send(HttpContext http)
    {
        var store = http.RequestServices.GetRequiredService<IGraphStore>();
        return http.RequestServices.GetRequiredService<PageSender>().Send(http, (view, token) => Read(store, view, token));
    }

    private static async Task<PageAnswer> Read(IGraphStore store, PageView view, CancellationToken token)
    {
        var coverage = await Coverage.Read(store, token);
        return PageAnswer.Of<StartView>(
            ("View", view), ("Coverage", coverage), ("Questions", (await StartQuestions.For(store, token)).ToList()), ("Documents", await DocumentRow.Read(store, coverage, token)));
    }
}
