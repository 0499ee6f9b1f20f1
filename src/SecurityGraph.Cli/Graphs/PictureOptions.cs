using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Cli.Graphs;

/// <summary>The options that say which part of the graph a picture shows, and how it is looked at.</summary>
internal sealed class PictureOptions
{
    private readonly Option<string> _around = NamedEntity.Option("--around", "The graph around this one, by id, name, alias or identifier, as `show` finds it; without it, the whole graph.");
    private readonly Option<int> _depth = new("--depth")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"How many relations away from it, 1 to {Limits.MaxDepth}."),
        HelpName = "N",
        DefaultValueFactory = _ => NeighbourhoodQuery.DefaultDepth,
        CustomParser = ReadDepth,
    };
    private readonly LensOptions _lens = new();

    public void AddTo(Command command)
    {
        command.Validators.Add(result =>
        {
            if (result.GetResult(_depth) is { Implicit: false } && result.GetResult(_around) is null) result.AddError("--depth says how far around an entity: give --around ENTITY too.");
        });
        command.Options.Add(_around);
        command.Options.Add(_depth);
        _lens.AddTo(command);
    }

    /// <summary>The names of those that a command line gives.</summary>
    public IReadOnlyList<string> Given(CommandResult result) =>
        [.. new Option[] { _around, _depth }.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name), .. _lens.Given(result)];

    public async Task<Picture> Read(ParseResult parsed, IGraphStore store, CancellationToken token)
    {
        var lens = await _lens.Of(parsed, store, token);
        var around = parsed.GetValue(_around) is { } named ? await NamedEntity.Find(store, named.Trim(), token) : null;
        return await PictureReader.Read(store, new PictureRequest(lens, around?.Id, parsed.GetValue(_depth)), token);
    }

    private static int ReadDepth(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth is >= 1 and <= Limits.MaxDepth) return depth;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"--depth: '{text}' is not a number from 1 to {Limits.MaxDepth}."));
        return NeighbourhoodQuery.DefaultDepth;
    }
}
