using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Datasets;

/// <summary>A dataset as its files hold it: sources apart, nothing merged.</summary>
/// <param name="Shared">Entities that more than one source uses.</param>
/// <param name="Diagnostics">What could not be read; empty for a whole dataset.</param>
public sealed record Dataset(
    string Folder, DatasetManifest Manifest, IReadOnlyList<Located<Entity>> Shared, IReadOnlyList<SourceFolder> Sources,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Those that could be read, as they are written.</summary>
    internal IReadOnlyList<YamlFile> Files { get; init; } = [];

    public ExchangeHeader Header => Manifest.Header;

    public IEnumerable<Located<Entity>> Entities => Shared.Concat(Sources.SelectMany(source => source.Entities));

    public IEnumerable<WrittenStatement> Statements => Sources.SelectMany(source => source.Statements);

    /// <summary>Whether every file that defines entities could be read; statements define nothing.</summary>
    public bool DefinesAll => Diagnostics.All(fault => fault.At.File.EndsWith("/statements.yaml", StringComparison.Ordinal));

    /// <summary>The files that render each document, as far as manifests name any.</summary>
    public IReadOnlyDictionary<EntityId, IReadOnlyList<string>> Renderings => Sources
        .Where(source => source.Manifest.Document is not null && source.Manifest.Renderings.Count > 0)
        .GroupBy(source => source.Manifest.Document!.Value, source => source.Manifest.Renderings)
        .ToDictionary(renderings => renderings.Key, renderings => (IReadOnlyList<string>)[.. renderings.SelectMany(names => names).Distinct()]);
}

/// <summary>One source: a folder with its manifest, its own entities, and what it states.</summary>
/// <param name="Name">The folder's name, <c>com-2018-46</c>.</param>
public sealed record SourceFolder(
    string Name, Manifest Manifest, IPlaces ManifestPlaces, IReadOnlyList<Located<Entity>> Entities, IReadOnlyList<WrittenStatement> Statements);
