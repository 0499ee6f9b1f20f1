using System.Text.Json.Serialization;

namespace SecurityGraph.Model.Exchange;

// The lines as JSON has them, before their values are read. Property order does not matter on reading; the writer has its own.

internal sealed record HeaderWire(
    string? Type, string? Format, int? Version, string? Dataset, string? Release, string? Vocabulary, string? Licence, string? AsOf,
    string? Title, string? Description);

internal sealed record EntityWire(
    string? Type, string? Id, string[]? FormerIds, string? Kind, string? Subkind, string? Name, string? Title, AliasWire[]? Aliases,
    IdentifierWire[]? Identifiers, string? Description);

internal sealed record AliasWire(string? Text, string? Lang, bool? Context);

internal sealed record IdentifierWire(string? Scheme, string? Value, string? Status);

internal sealed record StatementWire(
    string? Type, string? Id, string? Subject, string? Predicate, string? Object, string[]? About, string? Asks, string? Role,
    string? Occasion, string? Condition, string? Commitment, string? Stage, bool? Partial, string? Provision, string? When,
    string? ValidFrom, string? ValidTo, string? Due, QuantityWire? Quantity, string? Money, string? Modality, string[]? Inferred,
    string? Summary, bool? Derived, EvidenceWire[]? Evidence);

internal sealed record QuantityWire(string? Low, string? High, string? Unit, string? Period, string? Of);

internal sealed record EvidenceWire(
    string? Document, string? Section, int? Paragraph, int? Footnote, string[]? Fingerprints, string? SaidOn, string? Method, string? When,
    string? ValidFrom, string? ValidTo, string? Due, QuantityWire? Quantity, string? Condition, string? Commitment, string? Modality,
    string[]? Silent, string? Printed, string? AttributedTo, string? Url);

internal sealed record LinkWire(string? Type, string? Kind, string? From, string? To, string? By, string? Why, string? On);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(HeaderWire))]
[JsonSerializable(typeof(EntityWire))]
[JsonSerializable(typeof(StatementWire))]
[JsonSerializable(typeof(LinkWire))]
internal sealed partial class WireContext : JsonSerializerContext;
