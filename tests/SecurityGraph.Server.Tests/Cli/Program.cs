using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Shouldly;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Run(int Exit, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}

/// <summary>The program as a process: its output piped, its settings empty, in a folder of its own.</summary>
internal sealed class Program : IDisposable
{
    /// <summary>Where the test and the program were built alike: in one configuration.</summary>
    public static readonly string Assembly =
        Path.Combine(AppContext.BaseDirectory, "..", "..", "SecurityGraph.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "securitygraph.dll");

    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("securitygraph-");

    /// <summary>Its current folder, and the home folder that it sees.</summary>
    public string Folder => _folder.FullName;

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return PathOf(file);
    }

    public async Task<Run> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        var run = new Run(process.ExitCode, await output, await errors);
        (run.Out + run.Error).ShouldNotContain('\u001b', "no colours in a pipe");
        run.Error.ShouldNotContain("   at SecurityGraph", Case.Sensitive, "no stack trace");
        return run;
    }

    /// <summary>The process, running; the caller ends it.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("SECURITYGRAPH_", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        foreach (var name in new[] { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME" }) start.Environment[name] = Folder;
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
