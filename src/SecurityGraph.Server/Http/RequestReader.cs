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
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals(Negotiation.PlainJson, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            throw new RequestRefused(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json in UTF-8.");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxBody;
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return Parse(body.RootElement);
        }
        catch (JsonException)
        {
            throw new RequestRefused(StatusCodes.Status400BadRequest, "INVALID_JSON", "The body is not valid JSON.");
        }
        catch (BadHttpRequestException fault)
        {
            throw new RequestRefused(fault.StatusCode, "BODY_TOO_LARGE", $"A request has at most {MaxBody / 1024} KB.");
        }
    }

    public GraphQLRequestText ReadQueryString(HttpRequest request)
    {
        using var variables = Parameter(request.Query["variables"]);
        using var extensions = Parameter(request.Query["extensions"]);
        return Checked(new GraphQLRequestText(
            Text(request.Query["query"]), Text(request.Query["operationName"]),
            variables is null ? null : Map(variables.RootElement, "variables"),
            extensions is null ? null : Map(extensions.RootElement, "extensions")));
    }

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static JsonDocument? Parameter(string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        try
        {
            return JsonDocument.Parse(value);
        }
        catch (JsonException)
        {
            throw new RequestRefused(StatusCodes.Status400BadRequest, "INVALID_JSON", "A parameter is not valid JSON.");
        }
    }

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
        string.IsNullOrWhiteSpace(request.Query) ? throw Bad("query is missing.")
        : request.Query.Length > MaxQuery ? throw new RequestRefused(StatusCodes.Status413PayloadTooLarge, "QUERY_TOO_LONG", $"A query has at most {MaxQuery} characters.")
        : request;

    private static RequestRefused Bad(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);
}
