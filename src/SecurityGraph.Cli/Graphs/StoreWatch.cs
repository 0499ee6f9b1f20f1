using Microsoft.Extensions.Logging;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using Spectre.Console;

namespace SecurityGraph.Cli.Graphs;

/// <summary>
/// Goes over to what is imported into the folder of a store while it is served. Where that can't be read, what is at hand stays, and
/// the reason is logged, once until it changes.
/// </summary>
internal sealed partial class StoreWatch(EmbeddedStore store, string folder, ILogger log, TimeProvider time)
{
    /// <summary>Looks in which a generation without its end has not grown: nobody copies it any more.</summary>
    private const int LooksOfACopy = 5;

    /// <summary>A look reads a file of a few bytes, unless there is something new.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private string? _told;

    /// <summary>The generation that should count and has no end, how long it was at the last look, and in how many looks so.</summary>
    private (string Path, long Length, int Looks) _cut = ("", 0, 0);

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
            else LookForCut();
            return isNew;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            if (fault.Message != _told) LogFault(log, fault.Message);
            _told = fault.Message;
            return false;
        }
    }

    private void LookForCut()
    {
        if (Generations.Cut(folder) is not { } path || new FileInfo(path) is not { Exists: true, Length: var length })
        {
            _cut = ("", 0, 0);
            return;
        }
        _cut = _cut.Path == path && _cut.Length == length ? (path, length, _cut.Looks + 1) : (path, length, 1);
        if (_cut.Looks == LooksOfACopy) LogFault(log, $"{path} is cut.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was imported cannot be read, and what was served before still is: {Reason}")]
    private static partial void LogFault(ILogger log, string reason);
}
