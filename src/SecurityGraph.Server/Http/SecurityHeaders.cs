using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Http;

/// <summary>What browsers may do with our pages: nothing that our own files do not need, and no request to anyone else.</summary>
internal static class SecurityHeaders
{
    /// <summary>GraphiQL locks scrolling with a style element; nothing else needs more than our own files.</summary>
    public const string GraphiQLPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static Task Add(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/graphiql", StringComparison.Ordinal) ? GraphiQLPolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(http);
    }
}
