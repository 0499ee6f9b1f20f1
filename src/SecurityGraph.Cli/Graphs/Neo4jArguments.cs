using System.CommandLine;
using System.Text;
using SecurityGraph.Cli.Configuration;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Files;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Cli.Graphs;

/// <summary>The options that say which Neo4j a command works with. A password is never one of them: other users see a command line.</summary>
internal sealed class Neo4jArguments
{
    /// <summary>Bytes; who names a larger file meant another one.</summary>
    private const int MostOfPassword = 1 << 20;

    public Option<string?> Server { get; } = new("--neo4j")
    {
        Description = "The HTTP address of a Neo4j server, 5.26 or newer: http://localhost:7474. Its password stands in SECURITYGRAPH_NEO4J_PASSWORD or in --password-file.",
        HelpName = "URI",
    };

    public Option<string?> User { get; } = new("--user") { Description = "The user at Neo4j; without it `neo4j` where there is a password.", HelpName = "NAME" };

    public Option<string?> Database { get; } = new("--database") { Description = "The database at Neo4j; without it `neo4j`.", HelpName = "NAME" };

    public Option<FileInfo?> PasswordFile { get; } = new("--password-file") { Description = "A file with the password for Neo4j in it, and nothing else.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Options.Add(Server);
        command.Options.Add(User);
        command.Options.Add(Database);
        command.Options.Add(PasswordFile);
    }

    /// <summary>Null where no server is named.</summary>
    public Neo4jOptions? Of(ParseResult parsed)
    {
        if (parsed.GetValue(Server) is not { } address) return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var server)) throw new CliException($"--neo4j: '{address}' is not an address; write it as http://localhost:7474.");
        var password = Password(parsed.GetValue(PasswordFile)) ?? Settings.Text("neo4j_password");
        try
        {
            return new Neo4jOptions(server)
            {
                User = parsed.GetValue(User) ?? (password is null ? null : "neo4j"),
                Password = password,
                BearerToken = Settings.Text("neo4j_token"),
                Database = parsed.GetValue(Database) ?? "neo4j",
            };
        }
        catch (ArgumentException fault)
        {
            throw new CliException(fault.Message.Split(" (Parameter", StringSplitOptions.None)[0], fault);
        }
    }

    private static string? Password(FileInfo? file)
    {
        if (file is null) return null;
        var password = Encoding.UTF8.GetString(RegularFile.ReadAll(file.FullName, MostOfPassword)).TrimEnd('\r', '\n').TrimStart('\uFEFF');
        return password.Length > 0 ? password : throw new CliException($"The password file {file.FullName} is empty.");
    }
}
