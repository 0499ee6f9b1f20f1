using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Files;

namespace SecurityGraph.Cli.Configuration;

/// <summary>
/// What an option may leave open: a file <c>securitygraph.json</c> in the platform's configuration folder, above it one in the
/// current folder, above these the environment (<c>SECURITYGRAPH_PORT</c>, …). An option of the command line goes above all.
/// </summary>
internal static class Settings
{
    private const string FileName = "securitygraph.json";
    private const int MaxBytes = 1 << 20;

    /// <summary>As the library reads settings.</summary>
    private static readonly JsonDocumentOptions AsRead = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Lazy<IConfigurationRoot> Read = new(() => new ConfigurationBuilder()
        .AddJsonFile(Readable(Path.Combine(ConfigurationFolder, FileName)), optional: true)
        .AddJsonFile(Readable(Path.GetFullPath(FileName)), optional: true)
        .AddEnvironmentVariables("SECURITYGRAPH_")
        .Build());

    /// <summary>Where people's own settings live: ~/.config, ~/Library/Application Support or %APPDATA%.</summary>
    public static string ConfigurationFolder =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "securitygraph");

    /// <summary>Where a store is written unless <c>--store</c> says otherwise: ~/.local/share, ~/Library/Application Support or %LOCALAPPDATA%.</summary>
    public static string DataFolder =>
        Text("store") ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "securitygraph", "store");

    /// <summary>The port where nobody names one.</summary>
    public const int DefaultPort = 5080;

    public static int Port => Text("port") is not { } text ? DefaultPort
        : TryPort(text, out var port) ? port
        : throw new CliException($"{Origin("port")} is '{text}'; it is a number from 0 to 65535.");

    public static string? Text(string name)
    {
        try
        {
            if (Read.Value[name] is not { Length: > 0 } value) return null;
            // JSON can write it, and the runtime's fault would be a stack.
            return value.Contains('\0', StringComparison.Ordinal) ? throw new CliException($"{Origin(name)} has the character 0 in it.") : value;
        }
        catch (InvalidDataException fault)
        {
            throw new CliException($"The settings cannot be read: {fault.Message} {fault.InnerException?.Message}", fault);
        }
    }

    /// <summary>The path of a file that is missing or has settings in it; what is wrong with another is said here, for the library names neither line nor limit.</summary>
    private static string Readable(string path)
    {
        // A link that leads nowhere has been made by somebody, too.
        if (!Path.Exists(path) && new FileInfo(path).LinkTarget is null) return path;
        try
        {
            using var json = JsonDocument.Parse(RegularFile.ReadAll(path, MaxBytes), AsRead);
            return path;
        }
        catch (NotAFileException fault)
        {
            throw new CliException($"The settings cannot be read: {fault.Message}", fault);
        }
        catch (FileNotFoundException fault)
        {
            throw new CliException($"The settings cannot be read: {path} is a link to {new FileInfo(path).LinkTarget}, where there is no file.", fault);
        }
        catch (TooLargeException fault)
        {
            throw new CliException($"The settings cannot be read: {path} is larger than {MaxBytes / 1024} KiB.", fault);
        }
        catch (JsonException fault)
        {
            throw new CliException($"The settings cannot be read: {path}:{fault.LineNumber + 1}:{fault.BytePositionInLine + 1}: broken JSON.", fault);
        }
    }

    public static bool TryPort(string text, out int port) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= 65535;

    /// <summary>What to change: the variable, or the member and its file. The last provider that has the setting is the one that counts.</summary>
    private static string Origin(string name) => Read.Value.Providers.Last(provider => provider.TryGet(name, out _)) is FileConfigurationProvider file
        ? $"'{name}' in {file.Source.FileProvider?.GetFileInfo(file.Source.Path!).PhysicalPath ?? file.Source.Path}"
        : "SECURITYGRAPH_" + name.ToUpperInvariant();
}
