using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SecurityGraph.Server.Http;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Pages.Layout;

/// <summary>Sends pages: whole before their first byte, within the time of a request, with a tag; what is refused as a page that says the rule.</summary>
internal sealed class PageSender(IServiceProvider services, ILoggerFactory loggers, RequestSettings settings, AnswerTags tags)
{
    private const string Html = "text/html; charset=utf-8";

    private static readonly PageView Plain = new("/", Store.Lenses.Lens.All, "", "", 1);

    /// <param name="write">Reads what the page shows: the page, or where it leads.</param>
    public async Task Send(HttpContext http, Func<PageView, CancellationToken, Task<PageAnswer>> write)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(settings.Timeout);
        try
        {
            await Answer(http, write, limit.Token);
        }
        catch (RequestRefused refused)
        {
            await Refuse(http, refused.Status, refused.Message);
        }
        catch (RequestException fault)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, fault.Message);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            await Refuse(http, StatusCodes.Status503ServiceUnavailable, string.Create(CultureInfo.InvariantCulture, $"The page took longer than {settings.Timeout.TotalSeconds} s. Ask for a smaller part."));
        }
    }

    private async Task Answer(HttpContext http, Func<PageView, CancellationToken, Task<PageAnswer>> write, CancellationToken token)
    {
        var view = PageView.Of(http.Request);
        var tag = await tags.Read(http.Request, Html);
        if (tag is not null && AnswerTags.IsKnown(http.Request, tag))
        {
            AnswerTags.Add(http.Response, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var answer = await write(view, token);
        if (answer.Location is { } location)
        {
            http.Response.StatusCode = answer.Status;
            http.Response.Headers.Location = location;
            return;
        }
        if (tag is not null && answer.Status == StatusCodes.Status200OK) AnswerTags.Add(http.Response, tag);
        await Write(http, answer);
    }

    private Task Refuse(HttpContext http, int status, string message) => Write(http, PageAnswer.Of<Refusal>(status, ("View", Plain), ("Message", message)));

    private async Task Write(HttpContext http, PageAnswer answer)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var page = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(answer.Page!, ParameterView.FromDictionary(answer.Parameters))).ToHtmlString());
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = Html;
        if (http.Response.Headers.CacheControl.Count == 0) http.Response.Headers.CacheControl = "no-cache";
        await http.Response.WriteAsync(page, http.RequestAborted);
    }
}
