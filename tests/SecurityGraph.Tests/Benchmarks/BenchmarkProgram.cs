using System.Diagnostics;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Benchmarks;

/// <summary>The program of tests/SecurityGraph.Benchmarks, built beside the tests in the same configuration.</summary>
internal static class BenchmarkProgram
{
    /// <summary>Runs it to a good end and gives what it printed.</summary>
    public static async Task<string> Run(params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent!.Parent!.FullName, "SecurityGraph.Benchmarks", here.Name, "SecurityGraph.Benchmarks.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        process.ExitCode.ShouldBe(0, await error + output);
        return output;
    }
}
