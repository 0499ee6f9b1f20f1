namespace SecurityGraph.Model.Terms;

/// <summary>Makes the predicates of a vocabulary, and refuses those whose rules contradict each other.</summary>
internal sealed class PredicateReader(VocabularyWire vocabulary, IReadOnlyList<EntityKind> kinds)
{
    private const string SameKind = "same";

    public Predicate[] Read() => [.. vocabulary.Predicates.Select(Predicate)];

    private Predicate Predicate(PredicateWire wire)
    {
        var form = Form(wire);
        IReadOnlyList<Signature> signatures = [.. wire.Takes.Select(line => Line(line, form))];
        var subjects = KindsOf(signatures.SelectMany(line => line.Subjects));
        var objects = KindsOf(signatures.SelectMany(line => line.IsSameKind ? line.Subjects : line.Objects));
        var both = kinds.Where(kind => subjects.Contains(kind) || objects.Contains(kind)).ToList();
        return new Predicate
        {
            Name = wire.Name,
            ReverseName = Reverse(wire, form),
            Aspect = wire.Aspect switch
            {
                "event" => Aspect.Event,
                "state" => Aspect.State,
                _ => throw Fault(wire, $"'{wire.Aspect}' is not an aspect"),
            },
            Object = form,
            Signatures = signatures,
            SubjectKinds = wire.Symmetric ? both : subjects,
            ObjectKinds = wire.Symmetric ? both : objects,
            Symmetric = wire.Symmetric,
            Verb = wire.Verb is [var infinitive, var present, var past]
                ? new Verb(infinitive, present, past)
                : throw Fault(wire, "needs three forms of its verb"),
            Template = Template(wire.Clause ?? vocabulary.Clause),
            Meaning = wire.Meaning,
            NotThisBut = [.. (wire.NotThisBut ?? []).Select(other => Border(wire, other.Key, other.Value))],
            Standard = wire.Standard ?? [],
            Requires = wire.Requires ?? [],
            Allows = Allowed(wire),
            Roles = Known(wire, wire.Roles, vocabulary.Roles.Select(role => role.Name)),
            Units = Known(wire, wire.Units, vocabulary.Units.Select(unit => unit.Name)),
            FixedModality = FixedModality(wire),
            TakesEventTime = wire.EventTime,
            IsTalk = wire.Talk,
            HiddenByDefault = wire.Hidden,
            DerivedFromStages = wire.DerivedFromStages,
            TypedFields = wire.Typed ?? [],
        };
    }

    private static ObjectForm Form(PredicateWire wire)
    {
        string[] objects = [.. wire.Takes.SelectMany(line => line.Object).Distinct()];
        return objects switch
        {
            ["date"] => ObjectForm.Date,
            ["quantity"] => ObjectForm.Quantity,
            _ => ObjectForm.Entity,
        };
    }

    private Signature Line(SignatureWire line, ObjectForm form)
    {
        var isSameKind = line.Object is [SameKind];
        return new Signature(
            [.. line.Subject.Select(text => SortReader.Read(text, kinds))],
            isSameKind || form != ObjectForm.Entity ? [] : [.. line.Object.Select(text => SortReader.Read(text, kinds))],
            isSameKind);
    }

    private List<EntityKind> KindsOf(IEnumerable<SortPattern> patterns)
    {
        var found = patterns.SelectMany(pattern => pattern.KindsAmong(kinds)).ToHashSet();
        return [.. kinds.Where(found.Contains)];
    }

    private static string Reverse(PredicateWire wire, ObjectForm form) =>
        form == ObjectForm.Entity == wire.Reverse is not null
            ? wire.Reverse ?? ""
            : throw Fault(wire, "has a reverse name if, and only if, its object is an entity");

    /// <summary>The clause, then of the tail what the clause does not say itself.</summary>
    private string Template(string clause) =>
        clause + string.Concat(Phrases.Pieces(vocabulary.Tail)
            .Where(piece => !clause.Contains(piece.Piece[piece.Piece.IndexOf('{', StringComparison.Ordinal)..(piece.Piece.IndexOf('}', StringComparison.Ordinal) + 1)], StringComparison.Ordinal))
            .Select(piece => $"[{piece.Piece}]"));

    private Border Border(PredicateWire wire, string but, string where) =>
        but != wire.Name && vocabulary.Predicates.Any(other => other.Name == but)
            ? new Border(but, where)
            : throw Fault(wire, $"borders on {but}, which is no other predicate");

    /// <summary>What every statement may have, what it needs, what it lists, and a role where it has roles.</summary>
    private string[] Allowed(PredicateWire wire)
    {
        var everywhere = vocabulary.Qualifiers.Where(qualifier => qualifier.Everywhere).Select(qualifier => qualifier.Name);
        string[] role = wire.Roles is null ? [] : ["role"];
        return Known(
            wire,
            [.. (wire.Requires ?? []).Concat(wire.Allows ?? []).Concat(role).Concat(everywhere).Distinct(StringComparer.Ordinal)],
            vocabulary.Qualifiers.Select(qualifier => qualifier.Name));
    }

    private static string[] Known(PredicateWire wire, string[]? names, IEnumerable<string> known)
    {
        var unknown = (names ?? []).Except(known, StringComparer.Ordinal).FirstOrDefault();
        return unknown is null ? names ?? [] : throw Fault(wire, $"'{unknown}' is defined nowhere");
    }

    private static Modality? FixedModality(PredicateWire wire) =>
        wire.Modality is null ? null
        : Modalities.TryParse(wire.Modality, out var modality) ? modality
        : throw Fault(wire, $"'{wire.Modality}' is not a modality");

    private static InvalidDataException Fault(PredicateWire wire, string fault) => new($"vocabulary.json: {wire.Name}: {fault}.");
}
