using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace SecurityGraph.Cli.Commands;

/// <summary>When the parts of a start were done, counted from the start of the process; tools/startup reads it from the log.</summary>
internal sealed partial class StartTimes
{
    private readonly DateTime _started;

    public StartTimes()
    {
        using var process = Process.GetCurrentProcess();
        _started = process.StartTime.ToUniversalTime();
        Command = Elapsed;
    }

    private TimeSpan Command { get; }

    private TimeSpan Graph { get; set; }

    private TimeSpan Host { get; set; }

    private TimeSpan Elapsed => TimeProvider.System.GetUtcNow().UtcDateTime - _started;

    public void GraphIsOpen() => Graph = Elapsed;

    public void HostIsBuilt() => Host = Elapsed;

    public void Listens(ILogger log) => Log(log, Command.TotalMilliseconds, Graph.TotalMilliseconds, Host.TotalMilliseconds, Elapsed.TotalMilliseconds);

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "Milliseconds after the start of the process: command line read {Command:F0}, graph open {Graph:F0}, schema and host built {Host:F0}, listening {Listening:F0}")]
    private static partial void Log(ILogger log, double command, double graph, double host, double listening);
}
