using SecurityGraph.Model.Statements;
using static SecurityGraph.Model.Exchange.ValueReader;

namespace SecurityGraph.Model.Exchange;

/// <summary>From the JSON of a line to the model's types.</summary>
internal static class WireReader
{
    public static ExchangeHeader Header(HeaderWire wire)
    {
        if (wire.Format != "securitygraph") throw new ValueException("format", "is not 'securitygraph'");
        if (wire.Version != ExchangeHeader.FormatVersion)
            throw new ValueException("version", $"is {wire.Version}; this program reads version {ExchangeHeader.FormatVersion}");
        return new ExchangeHeader
        {
            Dataset = Required("dataset", wire.Dataset),
            Release = Required("release", wire.Release),
            Vocabulary = Required("vocabulary", wire.Vocabulary),
            Licence = wire.Licence ?? "",
            AsOf = Day("asOf", wire.AsOf),
            Title = wire.Title ?? "",
            Description = wire.Description ?? "",
        };
    }

    public static Entity Entity(EntityWire wire)
    {
        var entity = new Entity
        {
            Id = Id("id", wire.Id),
            Subkind = wire.Subkind ?? "",
            Name = Required("name", wire.Name),
            Title = wire.Title ?? "",
            Aliases = [.. (wire.Aliases ?? []).Select(Alias)],
            Identifiers = [.. (wire.Identifiers ?? []).Select(Identifier)],
            Description = wire.Description ?? "",
            FormerIds = Ids("formerIds", wire.FormerIds),
        };
        if (wire.Kind is { } kind && kind != entity.Kind.Name)
            throw Fault("kind", kind, $"does not fit the id, which says {entity.Kind.Name}");
        return entity;
    }

    public static Statement Statement(StatementWire wire) => new()
    {
        Subject = Id("subject", wire.Subject),
        Predicate = Term("predicate", wire.Predicate),
        Object = OptionalId("object", wire.Object),
        About = Ids("about", wire.About),
        Asks = wire.Asks is null ? null : Term("asks", wire.Asks),
        Role = wire.Role,
        Occasion = OptionalId("occasion", wire.Occasion),
        Condition = wire.Condition,
        Commitment = wire.Commitment,
        Stage = wire.Stage,
        Partial = wire.Partial ?? false,
        Provision = wire.Provision,
        When = Date("when", wire.When),
        ValidFrom = Date("validFrom", wire.ValidFrom),
        ValidTo = Date("validTo", wire.ValidTo),
        Due = Date("due", wire.Due),
        Quantity = Quantity("quantity", wire.Quantity),
        Money = wire.Money,
        Modality = Modality("modality", wire.Modality),
        Inferred = wire.Inferred ?? [],
        Summary = wire.Summary,
        Derived = wire.Derived ?? false,
        Evidence = wire.Evidence is { Length: > 0 } evidence
            ? [.. evidence.Select((one, i) => Evidence($"evidence[{i}].", one))]
            : throw new ValueException("evidence", "is missing: a statement without evidence does not exist"),
    };

    public static Link Link(LinkWire wire) => new(
        wire.Kind switch
        {
            "SAME_AS" => LinkKind.SameAs,
            "DIFFERENT_FROM" => LinkKind.DifferentFrom,
            "FULFILS" => LinkKind.Fulfils,
            _ => throw Fault("kind", wire.Kind, "is not SAME_AS, DIFFERENT_FROM or FULFILS"),
        },
        Required("from", wire.From), Required("to", wire.To), Required("by", wire.By), Required("why", wire.Why), Day("on", wire.On));

    private static Alias Alias(AliasWire wire, int i) =>
        new(Required($"aliases[{i}].text", wire.Text), Required($"aliases[{i}].lang", wire.Lang), wire.Context ?? false);

    private static Identifier Identifier(IdentifierWire wire, int i) => new(
        Required($"identifiers[{i}].scheme", wire.Scheme),
        Required($"identifiers[{i}].value", wire.Value),
        wire.Status switch
        {
            "verified" => IdentifierStatus.Verified,
            "derived" => IdentifierStatus.Derived,
            _ => throw Fault($"identifiers[{i}].status", wire.Status, "is not verified or derived"),
        });

    private static Quantity? Quantity(string member, QuantityWire? wire) => wire is null ? null : new Quantity
    {
        Low = Number(member + ".low", wire.Low),
        High = Number(member + ".high", wire.High),
        Unit = Required(member + ".unit", wire.Unit),
        Period = Date(member + ".period", wire.Period),
        Of = wire.Of ?? "",
    };

    private static Evidence Evidence(string at, EvidenceWire wire) => new()
    {
        Document = Id(at + "document", wire.Document),
        Section = wire.Section ?? "",
        Paragraph = wire.Paragraph,
        Footnote = wire.Footnote,
        Fingerprints = [.. (wire.Fingerprints ?? []).Select(text => Fingerprint(at + "fingerprints", text))],
        SaidOn = Date(at + "saidOn", wire.SaidOn),
        Method = Required(at + "method", wire.Method),
        When = Date(at + "when", wire.When),
        ValidFrom = Date(at + "validFrom", wire.ValidFrom),
        ValidTo = Date(at + "validTo", wire.ValidTo),
        Due = Date(at + "due", wire.Due),
        Quantity = Quantity(at + "quantity", wire.Quantity),
        Condition = wire.Condition,
        Commitment = wire.Commitment,
        Modality = wire.Modality is null ? null : Modality(at + "modality", wire.Modality),
        Silent = wire.Silent ?? [],
        Printed = wire.Printed,
        AttributedTo = OptionalId(at + "attributedTo", wire.AttributedTo),
        Url = wire.Url,
    };
}
