using System.Text.Json.Serialization;

namespace SecurityGraph.Model.Terms;

// vocabulary.json as it stands. A member without a default must be there; one that is not here must not.

internal sealed record VocabularyWire(
    string Version, KindWire[] Kinds, QualifierWire[] Qualifiers, string Clause, string Tail, PredicateWire[] Predicates, StageWire[] Stages,
    TermWire[] Roles, UnitWire[] Units, FigureWire[] Figures, TermWire[] Commitments, BindingWire[] Bindings, TermWire[] Methods,
    RoutingRule[] Routing);

internal sealed record KindWire(string Name, char Key, string Meaning, string[] Standard, SubkindWire[] Subkinds);

internal sealed record SubkindWire(string Name, string Meaning = "", string[]? Standard = null, bool Plural = false, bool Text = false);

internal sealed record QualifierWire(string Name, string Meaning, bool Everywhere = false);

internal sealed record PredicateWire(
    string Name, string Aspect, SignatureWire[] Takes, string[] Verb, string Meaning, string? Reverse = null, string[]? Typed = null,
    bool Symmetric = false, string? Clause = null, Dictionary<string, string>? NotThisBut = null, string[]? Standard = null,
    string[]? Requires = null, string[]? Allows = null, string[]? Roles = null, string[]? Units = null, string? Modality = null,
    bool EventTime = false, bool Talk = false, bool Hidden = false, bool DerivedFromStages = false);

internal sealed record SignatureWire(string[] Subject, string[] Object);

internal sealed record StageWire(
    string Name, string Label, string Meaning, string[] Oeil, string[] Standard, string Train = "", string? Verb = null,
    bool Partial = false, bool NeverCurrent = false);

internal sealed record TermWire(string Name, string Meaning);

internal sealed record UnitWire(string Name, string[] Text, string Meaning = "");

internal sealed record FigureWire(string Name, string Predicate, string Meaning);

internal sealed record BindingWire(string Name, string Meaning, string[] Documents);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(VocabularyWire))]
internal sealed partial class VocabularyContext : JsonSerializerContext;
