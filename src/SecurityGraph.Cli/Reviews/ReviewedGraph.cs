using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Reviewing;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Merging;
using Spectre.Console;

namespace SecurityGraph.Cli.Reviews;

/// <summary>
/// The statements that a review shows: those of the bundled dataset, or of a folder on top of it. A folder is taken as it stands, in the
/// middle of the work: what breaks rules is shown all the same, and what cannot be read is told.
/// </summary>
internal sealed class ReviewedGraph
{
    private const string DefaultFolder = "data";

    private readonly Dataset? _dataset;
    private readonly Graph? _below;
    private readonly Dictionary<EntityId, Entity> _entities = [];

    private ReviewedGraph(Dataset? dataset, Graph? below)
    {
        (_dataset, _below) = (dataset, below);
        foreach (var entity in (below?.Entities ?? []).Concat(dataset?.Entities.Select(located => located.Value) ?? []))
        {
            foreach (var id in entity.FormerIds.Append(entity.Id)) _entities[id] = entity;
        }
    }

    /// <summary>What it is made of, for the head of a review.</summary>
    public string Name => _dataset is null ? _below!.Header.Dataset + ", the bundled dataset"
        : RelativePaths.FromHere(_dataset.Folder) + (_below is null ? "" : $", on top of {_below.Header.Dataset}");

    /// <param name="folder">Null: the folder <c>data</c> as in <c>check</c>, or the bundled dataset where there is none.</param>
    public static ReviewedGraph Open(DirectoryInfo? folder)
    {
        var path = folder is not null ? NamedFolder.Existing(folder.FullName) : File.Exists(Path.Combine(DefaultFolder, "dataset.yaml")) ? Path.GetFullPath(DefaultFolder) : null;
        if (path is null) return new ReviewedGraph(null, GraphSource.ReadBundled());
        var dataset = DatasetReader.Read(path);
        foreach (var fault in dataset.Diagnostics.Take(Refusal.MostPlaces)) Terminal.Messages.WriteLine(fault.FromHere(dataset).ToString());
        if (dataset.Diagnostics.Count > 0) Terminal.Messages.WriteLine("What cannot be read is not in the review; `check` tells all that is wrong.");
        return new ReviewedGraph(dataset, GraphSource.Below([dataset]));
    }

    public Entity? EntityOf(EntityId id) => _entities.GetValueOrDefault(id);

    /// <summary>The document that a command line names: by its source's folder, its slug, or as <c>show</c> finds an entity.</summary>
    public async Task<Entity> FindDocument(string text, CancellationToken token)
    {
        if (_dataset?.Sources.FirstOrDefault(source => source.Name == text) is { } named)
        {
            return named.Manifest.Document is { } own
                ? EntityOf(own) ?? new Entity { Id = own, Name = own.ToString() }
                : throw new CliException($"The source {text} has no document of its own: its evidence names others.");
        }
        if (_entities.Values.Where(entity => entity.Id.Slug == text && SourceClassing.ClassOf(entity) is not null).MinBy(entity => entity.Id) is { } slug) return slug;
        var header = _dataset?.Header ?? _below!.Header;
        using var store = EmbeddedStore.Of(GraphCompiler.Compile(new Graph(header, [.. _entities.Values.Distinct()], [], [])));
        return await NamedEntity.Find(store, text, token);
    }

    /// <exception cref="CliException">Its text is not at hand.</exception>
    public DocumentReview Review(Entity document, string folder)
    {
        var texts = DocumentTexts.Open(_dataset is null ? [] : [_dataset], [document.Id], folder);
        if (texts.Renderings(document.Id) is not [var first, ..])
        {
            var missing = texts.Missing.Select(file => file.FileName).ToList();
            throw new CliException($"No text of {document.Id} ({document.Name}) is in {folder}: {(missing.Count > 0 ? $"{string.Join(", ", missing)} is missing" : $"there is no file {document.Id.Slug}.md or {document.Id.Slug}.txt")}.");
        }
        var below = _below?.Statements.Where(statement => !statement.Derived).SelectMany(Citation.Of) ?? [];
        return DocumentReview.Of(document.Id, first, (_dataset?.Statements.SelectMany(Citation.Of) ?? []).Concat(below), _dataset?.WithoutStatement(document.Id) ?? []);
    }

    /// <summary>Where a statement is written, <c>data/report/statements.yaml:12</c>; its id where no data file at hand has it.</summary>
    public string Place(Citation citation) =>
        citation.At is { } at ? $"{RelativePaths.FromHere(Path.Combine(_dataset!.Folder, at.File))}:{at.Line}" : citation.Statement.Id;
}
