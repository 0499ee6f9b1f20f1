using Microsoft.AspNetCore.Http;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Http;

/// <summary>What a page answers whose store does not.</summary>
internal static class Unavailable
{
    public static async Task Tell(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (StoreException fault) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(
                fault.HoldsNoGraph ? fault.Message : "The store of the graph cannot answer at the moment; /readyz says why.", http.RequestAborted);
        }
    }
}
