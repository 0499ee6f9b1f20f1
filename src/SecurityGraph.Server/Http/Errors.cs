using GraphQL.Execution;

namespace SecurityGraph.Server.Http;

/// <summary>What clients learn of faults: what they can mend, and of our own faults nothing but that there was one.</summary>
internal static class Errors
{
    public static Task Hide(UnhandledExceptionContext context)
    {
        if (context.OriginalException is ArgumentException fault)
        {
            context.ErrorMessage = fault.Message.Split(" (Parameter", StringSplitOptions.None)[0];
        }
        else
        {
            context.ErrorMessage = "The server could not answer this field.";
        }
        return Task.CompletedTask;
    }
}
