using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Http;

/// <summary>
/// The style and the guide for Neo4j Browser. It fetches them from its own origin, so that pages of every origin may read these
/// files, and only these: they are the same for everybody.
/// </summary>
internal static class BrowserKit
{
    public static Task Send(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        if (!HttpMethods.IsOptions(http.Request.Method)) return StaticPages.Send(http, "neo4j/" + http.Request.RouteValues["file"]);
        http.Response.Headers.AccessControlAllowMethods = "GET";
        http.Response.Headers.AccessControlAllowHeaders = "*";
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
