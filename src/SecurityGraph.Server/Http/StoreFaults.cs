using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Http;

/// <summary>A store that cannot answer: why stands in the log, for its message may name the machine behind this one.</summary>
internal static partial class StoreFaults
{
    /// <summary>Writes the reason to the log and answers what anybody may read.</summary>
    public static string Tell(HttpContext http, StoreException fault)
    {
        // That there is no graph is no secret, and what to do about it neither.
        if (fault.HoldsNoGraph) return fault.Message;
        LogUnavailable(http.RequestServices.GetRequiredService<ILogger<Errors>>(), http.Request.Path, fault.Message);
        return "The store of the graph cannot answer at the moment; the log of this server says why.";
    }

    [LoggerMessage(LogLevel.Warning, "{Path} could not be answered: {Reason}")]
    private static partial void LogUnavailable(ILogger log, string path, string reason);
}
