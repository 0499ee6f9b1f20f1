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
}
