using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Logging;
using SecurityGraph.Server.GraphQL;

namespace SecurityGraph.Server.Http;

/// <summary>
/// What clients learn of faults: what they can mend, and of our own faults nothing but that there was one. Those go to the log,
/// with the path of the field, never with the text of a request.
/// </summary>
internal sealed partial class Errors(ILogger<Errors> log)
{
    public Task Hide(UnhandledExceptionContext context)
    {
        // A fault of an argument names it; an ArgumentException of the runtime, such as that of a key that stands twice, is a fault of ours.
        context.Exception = context.OriginalException is ArgumentException { ParamName: not null } and not ArgumentNullException
            ? Arguments.Bad(context.OriginalException.Message.Split(" (Parameter", StringSplitOptions.None)[0])
            : Internal(context);
        return Task.CompletedTask;
    }

    private ExecutionError Internal(UnhandledExceptionContext context)
    {
        var path = context.FieldContext is { } field ? string.Join('.', field.Path) : "the request";
        LogFault(log, path, context.OriginalException);
        return new ExecutionError("The server could not answer this field.") { Code = "INTERNAL" };
    }

    [LoggerMessage(LogLevel.Error, "{Path} could not be answered.")]
    private static partial void LogFault(ILogger log, string path, Exception fault);
}
