using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Statements;

/// <summary>A thing with an identity and no dated fact of its own: what happened to it, and when, are statements.</summary>
public sealed record Entity
{
    public required EntityId Id { get; init; }

    /// <summary>The kind that the id's prefix names.</summary>
    public EntityKind Kind => Vocabulary.Current.KindOf(Id.Kind);

    /// <summary>Whether it is a place, or a country, which stands wherever a place may.</summary>
    public bool IsPlace => new EntitySort(Kind, Subkind).IsPlace;

    /// <summary>One of the subkinds that the vocabulary has for <see cref="Kind"/>; empty for an entity without one (Topic, Place).</summary>
    public string Subkind { get; init; } = "";

    /// <summary>The short English name that people say, <c>eu-LISA</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The long English name; empty where there is none.</summary>
    public string Title { get; init; } = "";

    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>
    /// Of which class it is as a source, where its subkind or its address tells another: one of the vocabulary's, of a document alone;
    /// empty for all others. <see cref="SourceClassing"/> knows what follows.
    /// </summary>
    public string Class { get; init; } = "";

    /// <summary>True for a document that was read elsewhere than with who issued it.</summary>
    public bool Copy { get; init; }

    /// <summary>What it is, in our own words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Ids under which it was known in earlier releases.</summary>
    public IReadOnlyList<EntityId> FormerIds { get; init; } = [];
}

/// <summary>Another form of a name. <paramref name="Context"/> marks a form that means this entity only where its context says so.</summary>
/// <param name="Lang">A language code of BCP 47, <c>en</c>.</param>
public sealed record Alias(string Text, string Lang, bool Context = false);

/// <summary>An identifier of a known scheme in its canonical form, and whether it was read in a source or computed.</summary>
public sealed record Identifier(string Scheme, string Value, IdentifierStatus Status);

public enum IdentifierStatus
{
    /// <summary>Read in a published source.</summary>
    Verified,

    /// <summary>Computed by a rule from another identifier or a title.</summary>
    Derived,
}
