using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Http;

/// <summary>HEAD is GET without a body (RFC 9110, 9.3.2), on every page: the server leaves the body out, whatever the page writes.</summary>
internal static class HeadAsGet
{
    public static async Task Take(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.OnStarting(Allow, http);
            await next(http);
            return;
        }
        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
        }
    }

    /// <summary>Where GET is allowed, HEAD is.</summary>
    private static Task Allow(object http)
    {
        var headers = ((HttpContext)http).Response.Headers;
        var allowed = headers.Allow.ToString();
        if (allowed.StartsWith(HttpMethods.Get, StringComparison.Ordinal)) headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}{allowed[HttpMethods.Get.Length..]}";
        return Task.CompletedTask;
    }
}
