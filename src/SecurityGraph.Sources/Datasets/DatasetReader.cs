using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Files;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>
/// Reads a dataset's folder: <c>dataset.yaml</c>, <c>entities/KIND.yaml</c>, and for each source a folder with
/// <c>source.yaml</c>, <c>statements.yaml</c> and, where it has entities of its own, <c>entities.yaml</c>, where its text was counted <c>text.yaml</c>.
/// Whatever cannot be read becomes a diagnostic, and the reading goes on, so that one run shows all faults.
/// </summary>
public sealed class DatasetReader
{
    private static readonly string[] OfSource = ["source.yaml", "entities.yaml", "statements.yaml", TextFacts.FileName];

    private readonly List<Diagnostic> _faults = [];
    private readonly List<YamlFile> _read = [];
    private readonly string _folder;

    private DatasetReader(string folder) => _folder = folder;

    public static Dataset Read(string folder) => new DatasetReader(folder).Read();

    private Dataset Read()
    {
        var manifest = Try(() => ManifestReader.Dataset(Load("dataset.yaml")));
        CheckEntries();
        var shared = Files("entities").SelectMany(Entities).ToList();
        var sources = !Directory.Exists(_folder) ? [] : Directory.GetDirectories(_folder)
            .Where(path => OfSource.Any(file => Path.Exists(Path.Combine(path, file))))
            .Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
            .Select(Source).OfType<SourceFolder>().ToList();
        return new Dataset(_folder, manifest ?? Unnamed, shared, sources, _faults) { Files = _read };
    }

    /// <summary>What is neither a folder nor a file would be passed over in silence, and what it says be missing: a link that leads nowhere, a pipe.</summary>
    private void CheckEntries()
    {
        if (!Directory.Exists(_folder)) return;
        // Of dataset.yaml whoever reads it has told.
        foreach (var path in Directory.EnumerateFileSystemEntries(_folder).Where(path => !Directory.Exists(path) && Path.GetFileName(path) != "dataset.yaml").Order(StringComparer.Ordinal))
        {
            try
            {
                RegularFile.Check(path);
                if (File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: false }) throw new FileNotFoundException(null, path);
            }
            catch (IOException fault)
            {
                var what = fault is FileNotFoundException ? "a link that leads nowhere" : RegularFile.WhatIsThere(path);
                _faults.Add(new Diagnostic(Severity.Error, DiagnosticCodes.File, new FilePlace(Path.GetFileName(path), 1, 1), $"this is {what}: a source is a folder, and data stand in files"));
            }
        }
    }

    /// <summary>The data files of a folder. One with a wrong name would be passed over in silence, and what it says be missing.</summary>
    private List<string> Files(string folder, params string[] names)
    {
        var path = Path.Combine(_folder, folder);
        var files = !Directory.Exists(path) ? [] : Directory.GetFileSystemEntries(path, "*.y*ml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        foreach (var name in files.Where(name => names.Length > 0 ? !names.Contains(name) : !name.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var expected = names.Length > 0 ? string.Join(", ", names) : "NAME.yaml";
            _faults.Add(new Diagnostic(Severity.Error, DiagnosticCodes.File, new FilePlace($"{folder}/{name}", 1, 1), $"a file of this name is not read here, only {expected}"));
        }
        return [.. files.Select(name => $"{folder}/{name}")];
    }

    // Stands in for a manifest that could not be read; the fault is among the diagnostics. No date lies after its day.
    private static DatasetManifest Unnamed => new(new ExchangeHeader { Dataset = "unnamed", Release = "0", AsOf = DateOnly.MaxValue }, new LineOfFile("dataset.yaml", 1));

    private SourceFolder? Source(string name)
    {
        _ = Files(name, OfSource);
        if (Try(() => ManifestReader.Source(Load(name + "/source.yaml"))) is not { Manifest: not null } read) return null;
        var entities = Path.Exists(Path.Combine(_folder, name, "entities.yaml")) ? Entities(name + "/entities.yaml") : [];
        var (text, places) = Text(name, read.Manifest);
        return new SourceFolder(name, read.Manifest, read.Item, [.. entities], Statements(name + "/statements.yaml", read.Manifest)) { Text = text, TextPlaces = places };
    }

    private (TextFacts? Text, IPlaces? Places) Text(string source, Manifest manifest)
    {
        var file = $"{source}/{TextFacts.FileName}";
        if (!Path.Exists(Path.Combine(_folder, source, TextFacts.FileName)) || Try(() => Load(file)) is not { Root: { } root } yaml) return default;
        return Try(() => manifest.Document is not { } document
            ? throw new DiagnosticException(new Diagnostic(Severity.Error, DiagnosticCodes.Member, yaml.At(root), "it counts what stands in the text of the source, and source.yaml names no 'document'"))
            : root is not YamlMappingNode map
            ? throw new DiagnosticException(new Diagnostic(Severity.Error, DiagnosticCodes.Member, yaml.At(root), "the file is not a mapping"))
            : Item(yaml, map, item => ((TextFacts?)TextFactsReader.Read(item, document), (IPlaces?)item)));
    }

    private List<Located<Entity>> Entities(string file) => Items(file, item =>
    {
        Computed(item, "type");
        return new Located<Entity>(ExchangeReader.ReadEntity(item.ToJson()), item);
    });

    private List<WrittenStatement> Statements(string file, Manifest manifest) => Items(file, item =>
    {
        Computed(item, "type", "id");
        var evidence = (item.Child("evidence") as YamlSequenceNode)?.OfType<YamlMappingNode>().ToList() ?? [];
        bool IsEvidence(YamlMappingNode map) => evidence.Any(one => ReferenceEquals(one, map));
        var quantities = ShortAmount.Quantities(item, evidence).ToList();
        string? PathOf(YamlMappingNode map) => quantities.FirstOrDefault(one => ReferenceEquals(one.Map, map)).Path;
        var json = item.ToJson((map, member) => (member == "looked" && IsEvidence(map)) || (ShortAmount.Forms.ContainsKey(member) && PathOf(map) is not null), (json, map) =>
        {
            if (IsEvidence(map)) Complete(json, map, manifest);
            else if (PathOf(map) is { } path) ShortAmount.Write(json, map, path);
        });
        return new WrittenStatement(ExchangeReader.ReadStatement(json), item) { Looked = [.. evidence.Select(one => Looked(item, one))] };
    });

    /// <summary>Members of the exchange format that no author writes.</summary>
    private static void Computed(YamlItem item, params string[] members)
    {
        foreach (var member in members.Where(member => item.Child(member) is not null))
            throw new ValueException(member, "is computed: leave it out");
    }

    private static string[] Looked(YamlItem item, YamlMappingNode evidence) =>
        evidence.Children.FirstOrDefault(pair => pair.Key.ToString() == "looked").Value is { } node ? item.OneOf("looked", node, ["modality", "members", "stage", "predicate", "inferred"]) : [];

    /// <summary>Writes what the manifest says for evidence that does not say it itself.</summary>
    private static void Complete(Utf8JsonWriter json, YamlMappingNode written, Manifest manifest)
    {
        bool Has(string name) => written.Children.Keys.Any(key => key.ToString() == name);
        if (manifest.Document is { } document && !Has("document")) json.WriteString("document", document.ToString());
        // The manifest's date is that of its own document, not of another that the evidence names.
        if (manifest.Date is { } date && !Has("saidOn") && !Has("document")) json.WriteString("saidOn", date.ToString());
        if (!Has("method")) json.WriteString("method", manifest.Method);
    }

    private List<T> Items<T>(string file, Func<YamlItem, T> read)
        where T : class
    {
        if (Try(() => Load(file)) is not { Root: { } root } yaml) return [];
        if (root is not YamlSequenceNode list)
        {
            _faults.Add(new Diagnostic(Severity.Error, DiagnosticCodes.Yaml, yaml.At(root), "the file is not a list"));
            return [];
        }
        return [.. list.Select(node => Try(() => Item(yaml, node, read))).OfType<T>()];
    }

    private static T Item<T>(YamlFile yaml, YamlNode node, Func<YamlItem, T> read)
    {
        if (node is not YamlMappingNode map)
            throw new DiagnosticException(new Diagnostic(Severity.Error, DiagnosticCodes.Member, yaml.At(node), "an item of the list is not a mapping"));
        NoValue.Refuse(yaml, map);
        var item = new YamlItem(yaml, map);
        try
        {
            return read(item);
        }
        catch (ValueException fault)
        {
            throw new DiagnosticException(new Diagnostic(Severity.Error, DiagnosticCodes.Member, item.At(fault.Member), fault.Message));
        }
    }

    private YamlFile Load(string file)
    {
        var read = YamlFile.Load(_folder, file);
        _read.Add(read);
        return read;
    }

    private T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DiagnosticException fault)
        {
            _faults.Add(fault.Diagnostic);
            return default;
        }
    }
}
