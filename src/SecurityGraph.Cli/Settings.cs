using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SecurityGraph.Cli;

/// <summary>
/// What an option may leave open: a file <c>securitygraph.json</c> in the platform's configuration folder, above it one in the
/// current folder, above these the environment (<c>SECURITYGRAPH_PORT</c>, …). An option of the command line goes above all.
/// </summary>
internal static class Settings
{
    private static readonly Lazy<IConfiguration> Read = new(() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(ConfigurationFolder, "securitygraph.json"), optional: true)
        .AddJsonFile(Path.GetFullPath("securitygraph.json"), optional: true)
        .AddEnvironmentVariables("SECURITYGRAPH_")
        .Build());

    /// <summary>Where people's own settings live: ~/.config, ~/Library/Application Support or %APPDATA%.</summary>
    public static string ConfigurationFolder =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "securitygraph");

    /// <summary>Where a store is written unless <c>--store</c> says otherwise: ~/.local/share, ~/Library/Application Support or %LOCALAPPDATA%.</summary>
    public static string DataFolder =>
        Text("store") ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "securitygraph", "store");

    public static string? Text(string name)
    {
        try
        {
            return Read.Value[name] is { Length: > 0 } value ? value : null;
        }
        catch (InvalidDataException fault)
        {
            throw new CliException($"The settings cannot be read: {fault.Message} {fault.InnerException?.Message}", fault);
        }
    }

    public static int Port => Text("port") is not { } text ? 5080
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535 ? port
        : throw new CliException($"The setting 'port' is '{text}'; it is a number from 0 to 65535.");
}
