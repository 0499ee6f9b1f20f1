using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Statements;

/// <summary>
/// Of which class a document is as a source, and how binding: as it is said where the document is defined, else as its subkind has it, else
/// (a web page) as its address tells.
/// </summary>
public static class SourceClassing
{
    /// <summary>Null for what has no text that evidence could cite.</summary>
    public static SourceClass? ClassOf(Entity document) =>
        !document.Kind.TryGetSubkind(document.Subkind, out var subkind) || !subkind.HasText ? null
        : Vocabulary.Current.TryGetSourceClass(document.Class, out var said) ? said
        : subkind.SourceClass ?? OfAddress(document);

    /// <summary>The class that a web page has by its address alone.</summary>
    public static SourceClass OfAddress(Entity page) => Vocabulary.Current.Hosts.ClassOf(page.Identifiers.FirstOrDefault(one => one.Scheme == "url")?.Value ?? "");

    /// <summary>How binding a document is; greater is more. One that is not known, or has no text, is weak: 0.</summary>
    public static int BindingOf(Entity? document) =>
        document is null || ClassOf(document) is not { } sourceClass ? 0
        : document.Kind.TryGetSubkind(document.Subkind, out var subkind) && subkind.SourceClass == sourceClass ? subkind.Binding
        : sourceClass.Binding;

    /// <summary>The documents on which a statement rests where all of them are weak sources; none where a better one says it, or one is not known.</summary>
    /// <param name="statement">As a lens shows it.</param>
    /// <param name="documentOf">Finds a document.</param>
    public static IReadOnlyList<Entity> ReportedBy(Statement statement, Func<EntityId, Entity?> documentOf)
    {
        List<Entity?> documents = [.. statement.Evidence.Select(evidence => evidence.Document).Distinct().Select(documentOf)];
        return documents.TrueForAll(document => document is not null && ClassOf(document) is { IsWeak: true }) ? [.. documents.OfType<Entity>()] : [];
    }
}
