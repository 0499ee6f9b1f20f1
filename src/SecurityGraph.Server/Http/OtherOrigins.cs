using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SecurityGraph.Server.Http;

/// <summary>What browsers let pages of other origins do here: those that were named may ask for the graph, without cookies, and read the answer.</summary>
internal static class OtherOrigins
{
    private const string Name = "graph";

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public static void Set(CorsOptions cors, IReadOnlyList<string> origins) => cors.AddPolicy(Name, policy => policy
        .WithOrigins([.. origins]).WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post).AllowAnyHeader().WithExposedHeaders(HeaderNames.ETag).SetPreflightMaxAge(Remembered));

    /// <summary>Lets them ask here.</summary>
    public static IEndpointConventionBuilder ForOtherOrigins(this IEndpointConventionBuilder endpoint) => endpoint.RequireCors(Name);

    /// <summary>A cache keeps what one origin got from the others, and from those who are none: the framework says it only where several are named, and to them.</summary>
    public static Task Vary(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                if (!headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.Origin)) headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                return Task.CompletedTask;
            },
            http);
        return next(http);
    }
}
