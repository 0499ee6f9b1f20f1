using System.Diagnostics;

namespace SecurityGraph.Server.Tests;

/// <summary>Programs that tests run.</summary>
internal static class Processes
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>What the program prints; fails where it does not end well.</summary>
    public static async Task<string> Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output} {await errors}");
    }
}
