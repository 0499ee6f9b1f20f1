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

    /// <summary>Whether every file that defines entities could be read; statements and counts define nothing.</summary>
    public bool DefinesAll => Diagnostics.All(fault => fault.At.File.EndsWith("/statements.yaml", StringComparison.Ordinal) || TextFacts.IsIn(fault.At));

    /// <summary>The files that render each document, as far as manifests name any.</summary>
    public IReadOnlyDictionary<EntityId, IReadOnlyList<string>> Renderings => Sources
        .Where(source => source.Manifest.Document is not null && source.Manifest.Renderings.Count > 0)
        .GroupBy(source => source.Manifest.Document!.Value, source => source.Manifest.Renderings)
        .ToDictionary(renderings => renderings.Key, renderings => (IReadOnlyList<string>)[.. renderings.SelectMany(names => names).Distinct()]);

    /// <summary>What was counted in the texts of its sources.</summary>
    public IEnumerable<TextFacts> Texts => Sources.Select(source => source.Text).OfType<TextFacts>();

    /// <summary>Sentences of a document that have no statement, from whichever source says so.</summary>
    public IEnumerable<WithoutStatement> WithoutStatement(EntityId document) =>
        Sources.Where(source => source.Manifest.Document == document).SelectMany(source => source.Manifest.WithoutStatement);
}

/// <summary>One source: a folder with its manifest, its own entities, and what it states.</summary>
/// <param name="Name">The folder's name, <c>com-2018-46</c>.</param>
public sealed record SourceFolder(
    string Name, Manifest Manifest, IPlaces ManifestPlaces, IReadOnlyList<Located<Entity>> Entities, IReadOnlyList<WrittenStatement> Statements)
{
    /// <summary>What was counted in its text; null where nobody has.</summary>
    public TextFacts? Text { get; init; }

    /// <summary>Where that stands.</summary>
    public IPlaces? TextPlaces { get; init; }
}
