using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents;

/// <summary>A file that a manifest names and the folder lacks.</summary>
public sealed record MissingRendering(EntityId Document, string FileName);

/// <summary>The texts of documents, as far as a folder has them.</summary>
public sealed class DocumentFolder : IPassages
{
    private readonly Dictionary<EntityId, HeldDocument> _documents;

    private DocumentFolder(Dictionary<EntityId, HeldDocument> documents, IReadOnlyList<MissingRendering> missing, IReadOnlyDictionary<string, DocumentException> faults)
    {
        _documents = documents;
        Missing = missing;
        Faults = faults;
    }

    /// <summary>By document and file name.</summary>
    public IReadOnlyList<MissingRendering> Missing { get; }

    /// <summary>Why a file that is there cannot be read, by its name.</summary>
    public IReadOnlyDictionary<string, DocumentException> Faults { get; }

    /// <summary>Documents of which a rendering is held, by id.</summary>
    public IReadOnlyList<EntityId> Documents => [.. _documents.Keys.Order()];

    /// <summary>Reads the renderings of each document; a file that isn't there is <see cref="Missing"/>.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="fileNames">Plain names of the renderings of each document, as manifests name them.</param>
    /// <exception cref="DocumentException">The folder is missing, a name is not plain, or a file cannot be read.</exception>
    public static DocumentFolder Open(string folder, IReadOnlyDictionary<EntityId, IReadOnlyList<string>> fileNames)
    {
        var opened = OpenReadable(folder, fileNames);
        return opened.Faults.Count == 0 ? opened : throw opened.Faults.MinBy(fault => fault.Key, StringComparer.Ordinal).Value;
    }

    /// <summary>Reads what can be read; why the rest cannot be is in <see cref="Faults"/>.</summary>
    /// <exception cref="DocumentException">The folder is missing, or a name is not plain.</exception>
    internal static DocumentFolder OpenReadable(string folder, IReadOnlyDictionary<EntityId, IReadOnlyList<string>> fileNames)
    {
        if (!Directory.Exists(folder)) throw new DocumentException(folder, null, "there is no such folder");
        var documents = new Dictionary<EntityId, HeldDocument>();
        var missing = new List<MissingRendering>();
        var faults = new Dictionary<string, DocumentException>(StringComparer.Ordinal);
        foreach (var (document, names) in fileNames.OrderBy(entry => entry.Key))
        {
            var paths = names.Order(StringComparer.Ordinal).ToLookup(name => Path.Exists(PathOf(folder, name)));
            missing.AddRange(paths[false].Select(name => new MissingRendering(document, name)));
            var renderings = DocumentReader.ReadRenderings(paths[true].Select(name => PathOf(folder, name)), (name, fault) => faults[name] = fault);
            if (renderings.Count > 0) documents.Add(document, new HeldDocument(renderings));
        }

        return new DocumentFolder(documents, missing, faults);
    }

    /// <summary>Of one document, by file name; none where no text is held.</summary>
    public IReadOnlyList<Rendering> Renderings(EntityId document) =>
        _documents.TryGetValue(document, out var held) ? held.Renderings : [];

    /// <summary>
    /// What a citation points at, once for each rendering that has the place: a footnote if one is named (it must be called
    /// out in that section, and in that paragraph if one is named too), else a paragraph, else the whole section.
    /// </summary>
    public IReadOnlyList<CitedText> Cited(EntityId document, string section, int? paragraph = null, int? footnote = null) =>
        [.. Renderings(document).Select(rendering => CitedText.Find(rendering, section, paragraph, footnote)).OfType<CitedText>()];

    /// <summary>The fingerprints of the sentence that an evidence cites by its number: one for each wording of the renderings.</summary>
    internal IReadOnlyList<Fingerprint> Sentences(Evidence evidence) =>
    [
        .. Cited(evidence.Document, evidence.Section, evidence.Paragraph, evidence.Footnote)
            .SelectMany(place => place.Sentences.Where(sentence => sentence.Number == evidence.Sentence))
            .Select(sentence => sentence.Fingerprint).Distinct(),
    ];

    /// <summary>Every place where a document has a sentence of this fingerprint.</summary>
    public IReadOnlyList<FoundSentence> Find(EntityId document, Fingerprint fingerprint) =>
        _documents.TryGetValue(document, out var held) ? [.. held.Places[fingerprint]] : [];

    /// <summary>Headings of this fingerprint, without their numbers.</summary>
    public IEnumerable<string> Headings(EntityId document, Fingerprint fingerprint) =>
        _documents.TryGetValue(document, out var held) ? held.Headings[fingerprint] : [];

    public string? Sentence(EntityId document, Fingerprint fingerprint) =>
        _documents.TryGetValue(document, out var held) ? held.Places[fingerprint].FirstOrDefault()?.Sentence.Text : null;

    private static string PathOf(string folder, string name) =>
        name.Length == 0 || name is "." or ".." || name.AsSpan().ContainsAny('/', '\\', ':')
            ? throw new DocumentException(name, null, "a rendering is named by its plain file name")
            : Path.Combine(folder, name);

    private sealed class HeldDocument(IReadOnlyList<Rendering> renderings)
    {
        public IReadOnlyList<Rendering> Renderings { get; } = renderings;

        public ILookup<Fingerprint, string> Headings { get; } = renderings.SelectMany(rendering => rendering.Sections)
            .Select(section => section.Heading).Where(heading => heading.Any(char.IsLetterOrDigit)).Distinct().ToLookup(Fingerprint.Of);

        public ILookup<Fingerprint, FoundSentence> Places { get; } =
            renderings.SelectMany(FoundSentence.All).ToLookup(found => found.Sentence.Fingerprint);
    }
}
