using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SecurityGraph.Server.Http;

/// <summary>Which media type an answer has, by the GraphQL-over-HTTP specification.</summary>
internal static class Negotiation
{
    public const string PlainJson = "application/json";
    public const string ResponseJson = "application/graphql-response+json";

    /// <summary>Null where the client takes neither.</summary>
    public static string? ResponseType(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0) return PlainJson;
        if (accept.Count == 1 && accept[0] is PlainJson or "*/*") return PlainJson;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted)) return null;
        foreach (var type in wanted.Where(type => type.Quality != 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) continue;
            if (type.MediaType.Equals(ResponseJson, StringComparison.OrdinalIgnoreCase)) return ResponseJson;
            if (type.MatchesMediaType(PlainJson)) return PlainJson;
        }
        return null;
    }

    /// <summary>Whether the client names pages, as browsers do, and nothing of JSON that it would rather have.</summary>
    public static bool PrefersHtml(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted)) return false;
        double QualityOf(string type) => wanted.Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(one => one.Quality ?? 1).DefaultIfEmpty(0).Max();
        return QualityOf("text/html") is > 0 and var html && html >= QualityOf(PlainJson);
    }
}
