using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Http;

/// <summary>A page that is not there says so: browsers show nothing of an empty answer.</summary>
internal static class NotFound
{
    public static async Task Tell(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false }) return;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync("There is nothing at this address. The start page, /, says what there is.\n", http.RequestAborted);
    }
}
