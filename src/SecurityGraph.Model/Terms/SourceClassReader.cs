namespace SecurityGraph.Model.Terms;

/// <summary>Reads the classes of sources, and finds out which documents are of which, and how binding.</summary>
internal sealed class SourceClassReader
{
    private readonly Dictionary<string, (SourceClass Class, int Binding)> _documents = new(StringComparer.Ordinal);
    private readonly JsonMembers _root;

    /// <exception cref="InvalidDataException">A document or a host is of two classes.</exception>
    public SourceClassReader(JsonMembers root)
    {
        _root = root;
        var written = root.Objects("sourceClasses", Read);
        Classes = [.. written.Select(one => one.Class)];
        var binding = 0;
        foreach (var (sourceClass, documents, lesser) in written.AsEnumerable().Reverse())
        {
            sourceClass.Binding = binding;
            if (lesser.Count > 0) Add(sourceClass, lesser, binding++);
            Add(sourceClass, documents, binding++);
        }
        if (Classes.SelectMany(one => one.Hosts).GroupBy(host => host, StringComparer.Ordinal).FirstOrDefault(hosts => hosts.Count() > 1) is { } twice)
            throw root.Fault($"{twice.Key} is of two classes of sources");
    }

    /// <summary>From the strongest.</summary>
    public IReadOnlyList<SourceClass> Classes { get; }

    /// <summary>The class of documents of a subkind and how binding they are; none for one whose class its address tells.</summary>
    public (SourceClass? Class, int Binding) Of(string kind, string subkind) => _documents.GetValueOrDefault($"{kind}({subkind})");

    /// <exception cref="InvalidDataException">A class has documents of a kind that there is not.</exception>
    public void Check(List<EntityKind> kinds)
    {
        foreach (var document in _documents.Keys) SortPattern.Parse(document, kinds);
    }

    private void Add(SourceClass sourceClass, List<string> documents, int binding)
    {
        foreach (var document in documents)
        {
            if (!_documents.TryAdd(document, (sourceClass, binding))) throw _root.Fault($"{document} is of two classes of sources");
        }
    }

    private static Written Read(JsonMembers members) => new(
        new SourceClass { Name = members.Name(), Mark = members.OptionalText("mark") ?? "", Meaning = members.Text("meaning"), Hosts = members.Texts("hosts"), IsElsewhere = members.Flag("elsewhere") },
        members.OptionalTexts("documents") ?? [],
        members.OptionalTexts("lesser") ?? []);

    private sealed record Written(SourceClass Class, List<string> Documents, List<string> Lesser);
}
