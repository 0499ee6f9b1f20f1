using Microsoft.Extensions.Logging;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded;
using Spectre.Console;

namespace SecurityGraph.Cli.Graphs;

/// <summary>
/// Goes over to what is imported into the folder of a store while it is served. Where that can't be read, what is at hand stays, and
/// the reason is logged, once until it changes.
/// </summary>
internal sealed partial class StoreWatch(EmbeddedStore store, ILogger log, TimeProvider time)
{
    /// <summary>A look reads a file of a few bytes, unless there is something new.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private string? _told;

    /// <summary>Looks until the token is cancelled, which is no fault.</summary>
    public async Task Run(CancellationToken token)
    {
        while (true)
        {
            await Task.Delay(BetweenLooks, time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (token.IsCancellationRequested) return;
            if (Look()) Terminal.Messages.WriteLine($"Now serving {Describe(await store.ReadState(CancellationToken.None))}");
        }
    }

    /// <summary>A graph in one line, as a server tells what it serves.</summary>
    public static string Describe(StoreState state) =>
        $"{ControlCharacters.Shown($"{state.Header.Dataset} {state.Header.Release}")}: {CountText.OfGraph(state.Entities, state.Statements)}";

    /// <summary>True where there is a new graph, which is served from now on.</summary>
    public bool Look()
    {
        try
        {
            var isNew = store.Refresh();
            if (isNew) _told = null;
            return isNew;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            if (fault.Message != _told) LogFault(log, fault.Message);
            _told = fault.Message;
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was imported cannot be read, and what was served before still is: {Reason}")]
    private static partial void LogFault(ILogger log, string reason);
}
