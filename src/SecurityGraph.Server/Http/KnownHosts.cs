using System.Net;
using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Http;

/// <summary>
/// The names under which this server is asked: those of this machine itself and that of its public address. A page of another origin can
/// have a name of its own lead here (DNS rebinding) and would then read the graph as its own; it cannot choose what the browser sends as Host.
/// </summary>
internal sealed class KnownHosts(Uri? publicUrl)
{
    /// <summary>Orchestrators ask by address, and these tell nothing that is somebody's own.</summary>
    private static readonly PathString[] Open = ["/healthz", "/readyz"];

    public async Task Check(HttpContext http, RequestDelegate next)
    {
        if (Knows(http.Request.Host.Host) || Open.Contains(http.Request.Path))
        {
            await next(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(
            "This server answers as localhost" + (publicUrl is null ? "" : $" and as {publicUrl.IdnHost}")
            + ", not under the name that was asked for. Whoever runs it can name another: serve --public-url URL.\n",
            http.RequestAborted);
    }

    /// <param name="host">A name or an address, without its port.</param>
    private bool Knows(string host)
    {
        var name = host.EndsWith('.') ? host[..^1] : host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
            || (publicUrl is not null && (name.Equals(publicUrl.IdnHost, StringComparison.OrdinalIgnoreCase) || name.Equals(publicUrl.Host, StringComparison.OrdinalIgnoreCase)));
    }
}
