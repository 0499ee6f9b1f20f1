using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Benchmarks.Generating;

/// <summary>Makes entities: kinds as in the dataset, subkinds from the vocabulary, names with up to three aliases, identifiers.</summary>
internal sealed class EntityMaker(Draw draw)
{
    private static readonly Weighted<EntityKind> Kinds = new(
        (EntityKind.Actor, 20), (EntityKind.Instrument, 20), (EntityKind.Procedure, 7), (EntityKind.Event, 20), (EntityKind.Fund, 4),
        (EntityKind.Document, 20), (EntityKind.Place, 4), (EntityKind.Topic, 5));

    private static readonly Weighted<string> Languages = new(("en", 8), ("fr", 1), ("de", 1));

    private readonly Words _words = new(draw);

    /// <summary>Stands where a source hides who acts; no walk leads to it.</summary>
    public static Entity Unstated { get; } = new() { Id = EntityId.Parse("actor:unstated"), Subkind = "group", Name = "unstated" };

    /// <param name="number">It makes ids and identifiers unique.</param>
    public Entity Make(int number)
    {
        var kind = Kinds.From(draw);
        var subkind = draw.Of(kind.Subkinds).Name;
        var words = _words.Several(draw, least: 1, most: 4);
        return new Entity
        {
            Id = EntityId.Parse($"{kind.Prefix}:{string.Join('-', words.SelectMany(Folding.Words))}-{number}"),
            Subkind = subkind,
            Name = Text(words),
            Title = draw.Chance(0.4) ? Text(_words.Several(draw, least: 5, most: 10)) : "",
            Aliases = [.. Aliases(words, number).Take(draw.Below(4))],
            Identifiers = [.. Identifiers(kind, subkind, number)],
            Description = draw.Chance(0.3) ? Text(_words.Several(draw, least: 6, most: 14)) + "." : "",
        };
    }

    private IEnumerable<Alias> Aliases(string[] words, int number)
    {
        yield return new Alias(string.Concat(words.Select(word => char.ToUpperInvariant(word[0]))) + (number % 97), "en");
        yield return new Alias(Text(words[..Math.Min(2, words.Length)]), "en", Context: draw.Chance(0.2));
        yield return new Alias(Text(_words.Several(draw, least: 1, most: 3)), Languages.From(draw));
    }

    /// <summary>Canonical, and one of a kind: 1,999 a year, so that M ends before 2049, the last year that a document's number may have.</summary>
    private IEnumerable<Identifier> Identifiers(EntityKind kind, string subkind, int number)
    {
        var (year, inYear) = (1990 + (number / 1999), 1 + (number % 1999));
        if (kind == EntityKind.Document && draw.Chance(0.6))
            yield return new Identifier("document", $"COM({year}) {inYear}", IdentifierStatus.Verified);
        if (subkind == "webpage") yield return new Identifier("url", $"https://www.eumonitor.eu/{number}", IdentifierStatus.Verified); // weak sources would not decide what they say
        if (subkind == "legal_act") yield return new Identifier("celex", $"3{year}R{inYear:0000}", IdentifierStatus.Derived);
        if (kind == EntityKind.Procedure) yield return new Identifier("procedure", $"{year}/{inYear:0000}(COD)", IdentifierStatus.Verified);
        if (kind == EntityKind.Actor && draw.Chance(0.3)) yield return new Identifier("wikidata", $"Q{number + 1}", IdentifierStatus.Verified);
    }

    private static string Text(string[] words) => string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
