using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace SecurityGraph.Server.Http;

/// <summary>How many GraphQL requests one address may send in a minute, where whoever runs the server says so.</summary>
internal static class RateLimit
{
    private const string Name = "graph";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Set(RateLimiterOptions options, int perMinute)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Name, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress ?? IPAddress.None, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window, QueueLimit = 0 }));
        options.OnRejected = async (refused, token) => await Refuse(refused.HttpContext, refused.Lease, perMinute, token);
    }

    /// <summary>Counts the requests to this endpoint, where there is a limit.</summary>
    public static IEndpointConventionBuilder Counted(this IEndpointConventionBuilder endpoint, bool isLimited) =>
        isLimited ? endpoint.RequireRateLimiting(Name) : endpoint;

    private static Task Refuse(HttpContext http, RateLimitLease lease, int perMinute, CancellationToken token)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : (int)Window.TotalSeconds;
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = Negotiation.PlainJson + "; charset=utf-8";
        var message = string.Create(CultureInfo.InvariantCulture, $"This server answers {perMinute} requests a minute to one address. Ask again in {wait} s.");
        var refusal = new ExecutionResult(new ExecutionError(message) { Code = "TOO_MANY_REQUESTS" });
        return http.RequestServices.GetRequiredService<IGraphQLTextSerializer>().WriteAsync(http.Response.Body, refusal, token);
    }
}
