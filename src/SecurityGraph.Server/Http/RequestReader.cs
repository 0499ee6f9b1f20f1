using System.Text.Json;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace SecurityGraph.Server.Http;

/// <summary>Reads requests, strictly: what is not of the specification's form is refused before anything runs.</summary>
internal sealed class RequestReader(IGraphQLTextSerializer serializer)
{
    private const int MaxQuery = 32 * 1024;
    private const long MaxBody = 128 * 1024;

    public async Task<GraphQLRequestText> ReadBody(HttpContext http)
    {
        CheckMediaType(http);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxBody;
        using var bytes = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        }
        catch (BadHttpRequestException fault)
        {
            throw new RequestRefused(fault.StatusCode, "BODY_TOO_LARGE", $"A request has at most {MaxBody / 1024} KB.");
        }
        using var body = JsonRequest.Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), "body");
        return Parse(body.RootElement);
    }

    public GraphQLRequestText ReadQueryString(HttpRequest request)
    {
        using var variables = Parameter(request, "variables");
        using var extensions = Parameter(request, "extensions");
        return Checked(new GraphQLRequestText(
            Text(One(request, "query")), Text(One(request, "operationName")),
            variables is null ? null : Map(variables.RootElement, "variables"),
            extensions is null ? null : Map(extensions.RootElement, "extensions")));
    }

    private static void CheckMediaType(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals(Negotiation.PlainJson, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            throw new RequestRefused(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json in UTF-8.");
        if (http.Request.Headers.ContentEncoding.All(encoding => encoding is null or "" || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))) return;
        http.Response.Headers.AcceptEncoding = "identity"; // RFC 9110, 12.5.3
        throw new RequestRefused(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send the request as it is, without a Content-Encoding.");
    }

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static string? One(HttpRequest request, string name) => request.Query[name] is { Count: <= 1 } value ? (string?)value : throw Twice(name);

    private static JsonDocument? Parameter(HttpRequest request, string name) =>
        One(request, name) is { Length: > 0 } value ? JsonRequest.Parse(System.Text.Encoding.UTF8.GetBytes(value), $"parameter {name}") : null;

    private GraphQLRequestText Parse(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) throw Bad("The body is one JSON object; batches are not accepted.");
        string? query = null, operationName = null;
        Inputs? variables = null, extensions = null;
        foreach (var member in body.EnumerateObject())
        {
            switch (member.Name)
            {
                case "query": query = Text(member); break;
                case "operationName": operationName = Text(member); break;
                case "variables": variables = Map(member.Value, "variables"); break;
                case "extensions": extensions = Map(member.Value, "extensions"); break;
            }
        }
        return Checked(new GraphQLRequestText(query, operationName, variables, extensions));
    }

    private static string? Text(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.String => member.Value.GetString(),
        JsonValueKind.Null => null,
        _ => throw Bad($"{member.Name} is a string."),
    };

    private Inputs? Map(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => serializer.ReadNode<Inputs>(value),
        JsonValueKind.Null => null,
        _ => throw Bad($"{name} is a JSON object."),
    };

    private static GraphQLRequestText Checked(GraphQLRequestText request) =>
        string.IsNullOrWhiteSpace(request.Query) ? throw Missing(request)
        : request.Query.Length > MaxQuery ? throw new RequestRefused(StatusCodes.Status413PayloadTooLarge, "QUERY_TOO_LONG", $"A query has at most {MaxQuery} characters.")
        : request;

    /// <summary>Clients that send the hash of a query first look for this code and message, and then send its text.</summary>
    private static RequestRefused Missing(GraphQLRequestText request) => request.Extensions?.GetValueOrDefault("persistedQuery") is IDictionary<string, object?>
        ? new(StatusCodes.Status200OK, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported")
        : Bad("query is missing.");

    /// <summary>Which of the two counts nobody can tell.</summary>
    private static RequestRefused Twice(string name) => Bad($"{name} stands twice.");

    private static RequestRefused Bad(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);
}
