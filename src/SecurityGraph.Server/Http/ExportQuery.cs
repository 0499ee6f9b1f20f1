using System.Globalization;
using Microsoft.AspNetCore.Http;
using SecurityGraph.Exports;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Judgement.Finding;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Http;

/// <summary>What an address of an export asks for, by the words of the API.</summary>
/// <param name="query">Each parameter once.</param>
internal sealed class ExportQuery(IQueryCollection query)
{
    /// <summary>The exchange format, whole.</summary>
    public const string Whole = "jsonl";

    /// <summary>No name has more; an error quotes it.</summary>
    private const int LongestText = 1000;

    private static readonly string[] Parts = ["around", "between", "search"];
    private static readonly string[] Known = ["format", "around", "depth", "between", "and", "search", "asOf", "saidBy", "sources"];

    /// <summary>Null of the exchange format.</summary>
    /// <exception cref="RequestRefused">There is no such format, or a parameter breaks a rule.</exception>
    public ExportFormat? Format()
    {
        foreach (var (name, values) in query)
        {
            if (!Known.Contains(name)) throw Bad($"There is no parameter '{name}': there are {string.Join(", ", Known)}.");
            if (values.Count != 1) throw Bad($"{name} stands {values.Count} times: give it once.");
        }
        var format = Text("format") ?? throw Bad($"format is missing: one of {Formats}.");
        if (format == Whole && query.Keys.FirstOrDefault(name => name != "format") is { } other) throw Bad($"{other}: jsonl is the exchange format and holds the whole graph. Choose another format for a part.");
        return format == Whole ? null : ExportFormat.Named(format) ?? throw Bad($"There is no format '{format}': there are {Formats}.");
    }

    public Lens Lens() => new LensQuery(Text, Bad).Read();

    /// <summary>Null of the whole.</summary>
    /// <exception cref="RequestRefused">Two parts are named, or one that is nowhere.</exception>
    public async Task<PicturePart?> Part(IGraphStore store, CancellationToken token)
    {
        if (Parts.Where(query.ContainsKey).ToList() is [var first, var second, ..]) throw Bad($"{first} and {second} each name a part of the graph: give one.");
        if (query.ContainsKey("between") != query.ContainsKey("and")) throw Bad("between and and name the two ends of paths: give both.");
        if (query.ContainsKey("depth") && !query.ContainsKey("around") && !query.ContainsKey("search")) throw Bad("depth says how far around: give around or search too.");
        if (Text("around") is { } around) return new PicturePart.Around(await Find(store, "around", around, token), Depth());
        if (Text("between") is { } from) return new PicturePart.Between(await Find(store, "between", from, token), await Find(store, "and", Text("and")!, token));
        return Text("search") is { } text ? new PicturePart.Found(text, Depth()) : null;
    }

    private static string Formats => string.Join(", ", ExportFormat.All.Select(one => one.Name).Prepend(Whole));

    private static async Task<EntityId> Find(IGraphStore store, string name, string text, CancellationToken token)
    {
        var finder = new EntityFinder(store);
        if (await finder.Find(text, token) is { } found) return found.Entity.Id;
        var near = await finder.FindNearest(text, token) is { } one ? $" Did you mean {one.Id} ({one.Name})?" : "";
        throw new RequestRefused(StatusCodes.Status404NotFound, "NOT_FOUND", $"{name}: nothing is called '{text}'.{near}");
    }

    private int Depth()
    {
        if (Text("depth") is not { } text) return NeighbourhoodQuery.DefaultDepth;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth is >= 1 and <= Limits.MaxDepth
            ? depth
            : throw Bad(string.Create(CultureInfo.InvariantCulture, $"depth: '{text}' is not a number from 1 to {Limits.MaxDepth}."));
    }

    /// <summary>Null where the parameter is missing.</summary>
    private string? Text(string name)
    {
        if (!query.TryGetValue(name, out var values)) return null;
        var text = values.ToString().Trim();
        if (text.Length > LongestText) throw Bad(string.Create(CultureInfo.InvariantCulture, $"{name} has {text.Length} characters, and may have {LongestText}."));
        return text.Length > 0 ? text : throw Bad($"{name} is empty.");
    }

    private static RequestRefused Bad(string message) => new(StatusCodes.Status400BadRequest, "BAD_EXPORT", message);
}
