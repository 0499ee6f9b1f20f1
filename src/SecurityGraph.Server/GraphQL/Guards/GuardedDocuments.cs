using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;

namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>Parses once, refuses oversize documents before validation, and keeps the validated ones.</summary>
internal sealed class GuardedDocuments : IConfigureExecution, IDisposable
{
    private const int CachedCharacters = 1_000_000;

    private readonly MemoryCache _validated = new(new MemoryCacheOptions { SizeLimit = CachedCharacters });
    private readonly GraphQLDocumentBuilder _builder = new() { MaxDepth = 128 };

    /// <summary>After everything that fills in the text of a document.</summary>
    public float SortOrder => 250;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is not { } query) return await next(options);
        if (_validated.TryGetValue(query, out GraphQLDocument? known))
        {
            // Only rules that differ from request to request run again: cost, which depends on variables, and method.
            options.Document = known;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options);
        }
        if (Refused(options, query) is { } refused) return refused;
        var result = await next(options);
        if (result is { Executed: true, Document: { } document })
            _validated.Set(query, document, new MemoryCacheEntryOptions { Size = query.Length });
        return result;
    }

    public void Dispose() => _validated.Dispose();

    private ExecutionResult? Refused(ExecutionOptions options, string query)
    {
        try
        {
            var resolved = UnicodeEscapes.Resolve(query);
            if (HasTooManyTokens(resolved)) return Refuse($"A document has at most {DocumentLimits.Tokens} tokens.");
            options.Document = _builder.Build(resolved);
        }
        catch (GraphQLParser.Exceptions.GraphQLSyntaxErrorException fault)
        {
            return new ExecutionResult(new SyntaxError(fault));
        }
        catch (GraphQLParser.Exceptions.GraphQLMaxDepthExceededException)
        {
            return Refuse("A document is nested at most 128 levels deep.");
        }
        return DocumentCensus.Problem(options.Document) is { } problem ? Refuse(problem) : null;
    }

    private static bool HasTooManyTokens(string query)
    {
        ROM source = query;
        var at = 0;
        for (var count = 0; at < query.Length; count++)
        {
            if (count > DocumentLimits.Tokens) return true;
            var token = Lexer.Lex(source, at);
            if (token.Kind == TokenKind.EOF) break;
            at = token.End;
        }
        return false;
    }

    private static ExecutionResult Refuse(string message) => new(new ExecutionError(message) { Code = "DOCUMENT_TOO_LARGE" });
}
