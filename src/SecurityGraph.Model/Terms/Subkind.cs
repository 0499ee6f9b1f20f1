
namespace SecurityGraph.Model.Terms;

/// <summary>A narrower kind within a kind, such as <c>it_system</c> of Instrument.</summary>
public sealed class Subkind
{
    public required string Name { get; init; }

    /// <summary>Empty where the name says it.</summary>
    public required string Meaning { get; init; }

    /// <summary>Terms of public vocabularies that mean the same, <c>eli:LegalResource</c>.</summary>
    public required IReadOnlyList<string> Standard { get; init; }

    /// <summary>True where its entities may be named in the plural; the name tells.</summary>
    public required bool MayBePlural { get; init; }

    /// <summary>True where its entities have a text, so that evidence may cite them.</summary>
    public required bool HasText { get; init; }

    /// <summary>True for what is founded and then works: systems and bodies.</summary>
    public required bool Works { get; init; }

    /// <summary>True for what is always a part of something else, such as an office.</summary>
    public required bool IsPart { get; init; }

    /// <summary>The subkinds that it is mistaken for: <c>forum</c>, or of another kind <c>Event(meeting)</c>.</summary>
    public required IReadOnlyList<Border> NotThisBut { get; init; }

    /// <summary>Something that it is; empty where the name says enough.</summary>
    public required string Example { get; init; }

    /// <summary>Of which class its documents are as sources; null where the address of each tells, or where there is no text.</summary>
    public SourceClass? SourceClass { get; init; }

    /// <summary>How binding its documents are, where the subkind tells; greater is more.</summary>
    internal int Binding { get; init; }

    public override string ToString() => Name;
}
