using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Logging;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Http;

/// <summary>
/// What clients learn of faults: what they can mend, and of our own faults nothing but that there was one. Those go to the log,
/// with the path of the field, never with the text of a request.
/// </summary>
internal sealed partial class Errors(ILogger<Errors> log)
{
    public Task Hide(UnhandledExceptionContext context)
    {
        context.Exception = context.OriginalException switch
        {
            // Arguments have the names of the members that they fill.
            RequestException fault => Arguments.Bad(fault.Member.ToCamelCase(), fault.Reason),
            StoreException fault => Unavailable(context, fault),
            _ => Internal(context),
        };
        return Task.CompletedTask;
    }

    private ExecutionError Unavailable(UnhandledExceptionContext context, StoreException fault)
    {
        LogUnavailable(log, PathOf(context), fault.Message);
        return new ExecutionError("The store of the graph cannot answer at the moment.") { Code = "STORE_UNAVAILABLE" };
    }

    private ExecutionError Internal(UnhandledExceptionContext context)
    {
        LogFault(log, PathOf(context), context.OriginalException);
        return new ExecutionError("The server could not answer this field.") { Code = "INTERNAL" };
    }

    private static string PathOf(UnhandledExceptionContext context) =>
        context.FieldContext is { } field ? string.Join('.', field.Path) : "the request";

    [LoggerMessage(LogLevel.Warning, "{Path} could not be answered: {Reason}")]
    private static partial void LogUnavailable(ILogger log, string path, string reason);

    [LoggerMessage(LogLevel.Error, "{Path} could not be answered.")]
    private static partial void LogFault(ILogger log, string path, Exception fault);
}
