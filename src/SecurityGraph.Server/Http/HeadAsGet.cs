using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Http;

/// <summary>HEAD is GET without a body (RFC 9110, 9.3.2), on every page: the server leaves the body out, whatever the page writes.</summary>
internal static class HeadAsGet
{
    public static async Task Take(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
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
}
