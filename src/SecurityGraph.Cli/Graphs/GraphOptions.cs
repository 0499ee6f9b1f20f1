using System.CommandLine;
using SecurityGraph.Cli.Configuration;
using SecurityGraph.Cli.Output;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Cli.Graphs;

/// <summary>The options that say which graph a command works on.</summary>
internal sealed class GraphOptions
{
    public Option<DirectoryInfo[]> Data { get; } = new("--data")
    {
        Description = "A dataset of your own, in the layout of docs/adding-a-source.md, on top of the bundled one. Can be given several times.",
        HelpName = "FOLDER",
    };

    public BundledOptions Bundled { get; } = new();

    public Option<DirectoryInfo?> Store { get; } = new("--store")
    {
        Description = "Read the store that `import` wrote there, and nothing else. Without FOLDER: the platform's data folder.",
        HelpName = "FOLDER",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public KeepValidOption KeepValid { get; } = new();

    public Neo4jArguments Neo4j { get; } = new();

    public void AddTo(Command command)
    {
        AddFilesTo(command);
        Neo4j.AddTo(command);
    }

    /// <summary>Those alone that name files.</summary>
    public void AddFilesTo(Command command)
    {
        command.Options.Add(Data);
        Bundled.AddTo(command);
        command.Options.Add(Store);
        command.Options.Add(KeepValid);
    }

    public GraphChoice Of(ParseResult parsed)
    {
        if (Neo4j.Of(parsed) is not { } neo4j) return OfFiles(parsed);
        if (parsed.GetResult(Store) is not null || parsed.GetResult(Data) is not null || Bundled.IsAlone(parsed))
            throw new CliException("Give --neo4j alone: what was loaded there is what is read.");
        return new GraphChoice(null, [], Bundled: false) { Neo4j = neo4j };
    }

    public GraphChoice OfFiles(ParseResult parsed)
    {
        var data = parsed.GetValue(Data) ?? [];
        if (data.Length == 0 && Settings.Text("data") is { } configured) data = [new DirectoryInfo(configured)];
        var isAlone = Bundled.IsAlone(parsed);
        var store = parsed.GetResult(Store) is null ? null : parsed.GetValue(Store)?.FullName ?? Settings.DataFolder;
        if (store is not null && parsed.GetResult(Data) is not null) throw new CliException("Give --store or --data, not both: a store is read alone.");
        if (store is null && isAlone && data.Length == 0) throw new CliException("Without the bundled dataset there is nothing left: give --data FOLDER.");
        return new GraphChoice(store, [.. data.Select(folder => folder.FullName)], !isAlone) { KeepValid = parsed.GetValue(KeepValid) };
    }
}

/// <summary>Which graph: a Neo4j database alone, a store alone, or datasets.</summary>
/// <param name="Store">The store's folder; null: datasets.</param>
/// <param name="Bundled">Datasets lie on top of the bundled one.</param>
internal sealed record GraphChoice(string? Store, IReadOnlyList<string> Data, bool Bundled)
{
    public Neo4jOptions? Neo4j { get; init; }

    /// <summary>What breaks a rule is left out, and the rest is taken.</summary>
    public bool KeepValid { get; init; }
}
