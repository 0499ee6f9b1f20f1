using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SecurityGraph.Cli.Output;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Cli.Graphs;

/// <summary>The options that say which part of the graph a picture shows, and how it is looked at.</summary>
internal sealed class PictureOptions
{
    private readonly Option<string> _around = NamedEntity.Option("--around", "The graph around this one, by id, name, alias or identifier, as `show` finds it; without it, the whole graph.");
    private readonly Option<string> _between = NamedEntity.Option("--between", "The shortest paths between this one and --and.");
    private readonly Option<string> _and = NamedEntity.Option("--and", "The other end of the paths.");
    private readonly Option<string> _search = new("--search") { Description = $"The graph around what a search of names finds, the first {PicturePart.Found.MostFound}.", HelpName = "TEXT" };
    private readonly Option<int> _depth = new("--depth")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"How many relations away, 1 to {Limits.MaxDepth}."),
        HelpName = "N",
        DefaultValueFactory = _ => NeighbourhoodQuery.DefaultDepth,
        CustomParser = ReadDepth,
    };
    private readonly LensOptions _lens = new();

    public void AddTo(Command command)
    {
        command.Validators.Add(Check);
        foreach (var option in Parts) command.Options.Add(option);
        _lens.AddTo(command);
    }

    /// <summary>The names of those that a command line gives.</summary>
    public IReadOnlyList<string> Given(CommandResult result) =>
        [.. Parts.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name), .. _lens.Given(result)];

    public async Task<Picture> Read(ParseResult parsed, IGraphStore store, CancellationToken token)
    {
        var lens = await _lens.Of(parsed, store, token);
        try
        {
            return await PictureReader.Read(store, new PictureRequest(lens, await Part(parsed, store, token)), token);
        }
        catch (RequestException fault)
        {
            throw new CliException($"--{fault.Message}", fault);
        }
    }

    private Option[] Parts => [_around, _depth, _between, _and, _search];

    private void Check(CommandResult result)
    {
        bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
        if (new Option[] { _around, _between, _search }.Where(IsGiven).Select(option => option.Name).ToList() is [var first, var second, ..])
            result.AddError($"{first} and {second} each name a part of the graph: give one.");
        if (IsGiven(_depth) && !IsGiven(_around) && !IsGiven(_search)) result.AddError("--depth says how far around an entity: give --around ENTITY or --search TEXT too.");
        if (IsGiven(_between) != IsGiven(_and)) result.AddError("--between and --and name the two ends of paths: give both.");
        if (IsGiven(_search) && string.IsNullOrWhiteSpace(result.GetValue(_search))) result.AddError("--search: an empty text finds nothing.");
    }

    private async Task<PicturePart?> Part(ParseResult parsed, IGraphStore store, CancellationToken token)
    {
        async Task<EntityId> Find(string named) => (await NamedEntity.Find(store, named.Trim(), token)).Id;
        if (parsed.GetValue(_around) is { } around) return new PicturePart.Around(await Find(around), parsed.GetValue(_depth));
        if (parsed.GetValue(_between) is { } from) return new PicturePart.Between(await Find(from), await Find(parsed.GetValue(_and)!));
        return parsed.GetValue(_search) is { } text ? new PicturePart.Found(text.Trim(), parsed.GetValue(_depth)) : null;
    }

    private static int ReadDepth(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth is >= 1 and <= Limits.MaxDepth) return depth;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"--depth: '{text}' is not a number from 1 to {Limits.MaxDepth}."));
        return NeighbourhoodQuery.DefaultDepth;
    }
}
