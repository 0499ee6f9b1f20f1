using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SecurityGraph.Server.GraphQL.Guards;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Http;

/// <summary>GraphQL over HTTP: POST with JSON, GET for queries only, one operation a request.</summary>
internal sealed class GraphQLEndpoint(
    IDocumentExecuter<ISchema> executer, IGraphQLTextSerializer serializer, RequestReader reader, IGraphStore store, RequestSettings settings, Errors errors,
    GraphNotice notice, AnswerTags tags)
{
    private static readonly QueriesOnly OfGet = new(isGet: true), OfPost = new(isGet: false);
    private static readonly VariablePositions OfKnown = new(isKnown: true);
    private static readonly IValidationRule[] Rules =
        [.. DocumentValidator.CoreRules.Where(rule => rule is not (VariablesInAllowedPosition or DefaultValuesOfCorrectType)), new VariablePositions(isKnown: false), new DefaultValues(), new DaysAtThings()];
    private static readonly IValidationRule[] GetRules = [.. Rules, OfGet], PostRules = [.. Rules, OfPost];

    public async Task Handle(HttpContext http)
    {
        if (Negotiation.ResponseType(http.Request) is not { } mediaType)
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var tag = HttpMethods.IsGet(http.Request.Method) ? await tags.Read(http.Request, mediaType) : null;
        if (tag is not null && AnswerTags.IsKnown(http.Request, tag))
        {
            AnswerTags.Add(http.Response, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var (result, status) = await Answer(http, mediaType);
        if (status == StatusCodes.Status405MethodNotAllowed) http.Response.Headers.Allow = "POST";
        if (tag is not null && result.Executed && result.Errors is not { Count: > 0 }) AnswerTags.Add(http.Response, tag);
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType + "; charset=utf-8";
        await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }

    private async Task<(ExecutionResult Result, int Status)> Answer(HttpContext http, string mediaType)
    {
        try
        {
            var state = new RequestState(store, settings, StatementLinks.From(http.Request, settings.PublicUrl));
            var request = HttpMethods.IsGet(http.Request.Method) ? reader.ReadQueryString(http.Request) : await reader.ReadBody(http);
            var result = await notice.Add(await Execute(http, request, state), state, http.RequestAborted);
            return (result, StatusOf(result, mediaType));
        }
        catch (RequestRefused refused)
        {
            var result = new ExecutionResult(new ExecutionError(refused.Message) { Code = refused.Code });
            return (result, refused.Status == StatusCodes.Status200OK ? StatusOf(result, mediaType) : refused.Status);
        }
    }

    private Task<ExecutionResult> Execute(HttpContext http, GraphQLRequestText request, RequestState state)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        return executer.ExecuteAsync(new ExecutionOptions
        {
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = http.RequestServices,
            UserContext = new Dictionary<string, object?>(StringComparer.Ordinal) { ["state"] = state },
            CancellationToken = http.RequestAborted,
            Timeout = settings.Timeout,
            UnhandledExceptionDelegate = errors.Hide,
            ValidationRules = isGet ? GetRules : PostRules,
            CachedDocumentValidationRules = [isGet ? OfGet : OfPost, OfKnown],
        });
    }

    /// <summary>With application/json every GraphQL-level answer is 200; with the newer type a request that never ran is 4xx.</summary>
    private static int StatusOf(ExecutionResult result, string mediaType)
    {
        if (result.Executed) return StatusCodes.Status200OK;
        if (result.Errors?.Any(error => error is MethodRefused) == true) return StatusCodes.Status405MethodNotAllowed;
        if (result.Errors?.Any(error => error is global::GraphQL.Execution.TimeoutError) == true) return StatusCodes.Status503ServiceUnavailable;
        return mediaType == Negotiation.PlainJson ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }
}
