using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Http;

/// <summary>Files that are embedded in this assembly, each with an ETag, a weak one, for it goes out packed or not: names carry no hash, so browsers ask again.</summary>
internal static class StaticPages
{
    private const string Root = "wwwroot/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".grass"] = "text/plain; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private static readonly HashSet<string> Names = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Select(name => name.Replace('\\', '/'))];

    /// <summary>Answers with the file; 404 where there is none.</summary>
    public static async Task Send(HttpContext http, string path)
    {
        if (!Names.Contains(Root + path) || Read(path) is not { } bytes)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (http.Request.Headers.IfNoneMatch.Contains(tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static byte[]? Read(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Root + path);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
