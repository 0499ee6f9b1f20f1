using GraphQL;
using GraphQL.Execution;
using SecurityGraph.Server.GraphQL;

namespace SecurityGraph.Server.Http;

/// <summary>What clients learn of faults: what they can mend, and of our own faults nothing but that there was one.</summary>
internal static class Errors
{
    public static Task Hide(UnhandledExceptionContext context)
    {
        context.Exception = context.OriginalException is ArgumentException fault
            ? Arguments.Bad(fault.Message.Split(" (Parameter", StringSplitOptions.None)[0])
            : new ExecutionError("The server could not answer this field.") { Code = "INTERNAL" };
        return Task.CompletedTask;
    }
}
