using System.Diagnostics.CodeAnalysis;

namespace SecurityGraph.Model.Terms;

/// <summary>One of the eight kinds of entities. There is one object per kind: compare by reference.</summary>
public sealed class EntityKind
{
    // Found on first use, not by an initialiser: the vocabulary makes kinds before it is complete.
    public static EntityKind Actor => field ??= Named("Actor");

    public static EntityKind Instrument => field ??= Named("Instrument");

    public static EntityKind Procedure => field ??= Named("Procedure");

    public static EntityKind Event => field ??= Named("Event");

    public static EntityKind Fund => field ??= Named("Fund");

    public static EntityKind Document => field ??= Named("Document");

    public static EntityKind Place => field ??= Named("Place");

    public static EntityKind Topic => field ??= Named("Topic");

    /// <summary>The label in Neo4j and the type in GraphQL, <c>Actor</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The letter that stands for it where room is short; L is Place.</summary>
    public required char Key { get; init; }

    /// <summary>What ids of the kind begin with, <c>actor</c>.</summary>
    public string Prefix => field ??= Name.ToLowerInvariant();

    public required string Meaning { get; init; }

    /// <summary>Terms of public vocabularies that mean the same, <c>eli-dl:Process</c>.</summary>
    public required IReadOnlyList<string> Standard { get; init; }

    public required IReadOnlyList<Subkind> Subkinds { get; init; }

    public bool TryGetSubkind(string name, [NotNullWhen(true)] out Subkind? subkind)
    {
        subkind = Subkinds.FirstOrDefault(one => one.Name == name);
        return subkind is not null;
    }

    public override string ToString() => Name;

    private static EntityKind Named(string name) => Vocabulary.Current.Kinds.Single(kind => kind.Name == name);
}
