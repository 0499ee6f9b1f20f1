namespace SecurityGraph.Model.Terms;

/// <summary>Makes the predicates of a vocabulary, and refuses those whose rules contradict each other.</summary>
internal sealed class PredicateReader(
    IReadOnlyList<EntityKind> kinds, List<PredicateReader.Qualifier> qualifiers, List<Term> roles, List<Unit> units,
    string clause, string tail)
{
    private const string Date = "date";
    private const string Quantity = "quantity";
    private const string SameKind = "same";

    /// <param name="Everywhere">Every statement may have it.</param>
    internal sealed record Qualifier(Term Term, bool Everywhere);

    public List<Predicate> Read(JsonMembers root)
    {
        var predicates = root.Objects("predicates", Predicate);
        foreach (var predicate in predicates)
        {
            foreach (var border in predicate.NotThisBut)
            {
                if (border.But != predicate.Name && predicates.Exists(other => other.Name == border.But)) continue;
                throw new InvalidDataException(
                    $"vocabulary.json: {predicate.Name}: borders on {border.But}, which is no other predicate.");
            }
        }
        return predicates;
    }

    private Predicate Predicate(JsonMembers members)
    {
        var name = members.Name();
        var lines = members.Objects("takes", line => new Ends(line.Texts("subject"), line.Texts("object")));
        var form = Form(lines[0].Objects);
        var signatures = lines.ConvertAll(line => Signature(line, form));
        var isSymmetric = members.Flag("symmetric");
        var (subjects, objects) = Kinds(signatures, isSymmetric);
        var required = Known(members, "requires", qualifiers.Select(qualifier => qualifier.Term.Name));
        var allowed = Known(members, "allows", qualifiers.Select(qualifier => qualifier.Term.Name));
        var works = Known(members, "works", ["subject", "object"]);
        var itsRoles = Known(members, "roles", roles.Select(role => role.Name));
        return new Predicate
        {
            Name = name,
            ReverseName = Reverse(members, form),
            Aspect = Aspect(members),
            Object = form,
            Signatures = signatures,
            SubjectKinds = subjects,
            ObjectKinds = objects,
            Symmetric = isSymmetric,
            Verb = Verb(members),
            Variants = members.OptionalObjects("verbs", Variant),
            AboutWord = members.OptionalText("aboutWord") ?? "as regards",
            Template = Template(members.OptionalText("clause") ?? clause),
            Meaning = members.Text("meaning"),
            NotThisBut = members.Pairs("notThisBut", (but, where) => new Border(but, where)),
            Examples = members.OptionalObjects("examples", example => Example(example, form)),
            Standard = members.OptionalTexts("standard") ?? [],
            Requires = required,
            Allows = Allowed(required, allowed, hasRole: itsRoles.Count > 0),
            Roles = itsRoles,
            Units = Known(members, "units", units.Select(unit => unit.Name)),
            FixedModality = FixedModality(members),
            TakesEventTime = members.Flag("eventTime"),
            IsTalk = members.Flag("talk"),
            TellsSubjectWorks = works.Contains("subject"),
            TellsObjectWorks = works.Contains("object"),
            HiddenByDefault = members.Flag("hidden"),
            DerivedFromStages = members.Flag("derivedFromStages"),
            TypedFields = members.OptionalTexts("typed") ?? [],
        };
    }

    private static Verb Verb(JsonMembers members) =>
        members.Texts("verb") is [var infinitive, var present, var past]
            ? new Verb(infinitive, present, past) { Done = members.OptionalTexts("passive") is [var be, var isDone, var wasDone] ? new Verb(be, isDone, wasDone) : null }
            : throw members.Fault("needs three forms of its verb");

    private VerbVariant Variant(JsonMembers members) => new(
        Patterns(members.OptionalTexts("subject") ?? []), Patterns(members.OptionalTexts("object") ?? []),
        Known(members, "units", units.Select(unit => unit.Name)), members.OptionalTexts("figures") ?? [], Verb(members));

    private sealed record Ends(List<string> Subjects, List<string> Objects);

    private static ObjectForm Form(List<string> objects) => objects switch
    {
        [Date] => ObjectForm.Date,
        [Quantity] => ObjectForm.Quantity,
        _ => ObjectForm.Entity,
    };

    private Signature Signature(Ends line, ObjectForm form)
    {
        var isSameKind = line.Objects is [SameKind];
        return new Signature(Patterns(line.Subjects), isSameKind || form != ObjectForm.Entity ? [] : Patterns(line.Objects), isSameKind);
    }

    private List<SortPattern> Patterns(List<string> texts) => texts.ConvertAll(text => SortPattern.Parse(text, kinds));

    private Example Example(JsonMembers members, ObjectForm form)
    {
        var (says, subject, target) = (members.Text("says"), members.Text("subject"), members.Text("object"));
        return new Example(says, SortPattern.Parse(subject, kinds), form == ObjectForm.Entity ? SortPattern.Parse(target, kinds) : null);
    }

    private (List<EntityKind> Subjects, List<EntityKind> Objects) Kinds(List<Signature> signatures, bool isSymmetric)
    {
        var subjects = new List<EntityKind>();
        var objects = new List<EntityKind>();
        foreach (var kind in kinds)
        {
            var isSubject = signatures.Exists(line => line.Subjects.Any(pattern => pattern.Takes(kind)));
            var isObject = signatures.Exists(line => (line.IsSameKind ? line.Subjects : line.Objects).Any(pattern => pattern.Takes(kind)));
            if (isSubject || (isSymmetric && isObject)) subjects.Add(kind);
            if (isObject || (isSymmetric && isSubject)) objects.Add(kind);
        }
        return (subjects, objects);
    }

    private static string Reverse(JsonMembers members, ObjectForm form)
    {
        var reverse = members.OptionalText("reverse");
        return form == ObjectForm.Entity == reverse is not null
            ? reverse ?? ""
            : throw members.Fault("has a reverse name if, and only if, its object is an entity");
    }

    private static Aspect Aspect(JsonMembers members) => members.Text("aspect") switch
    {
        "event" => Terms.Aspect.Event,
        "state" => Terms.Aspect.State,
        var other => throw members.Fault($"'{other}' is not an aspect"),
    };

    /// <summary>The clause, then of the tail what the clause does not say itself.</summary>
    private string Template(string itsClause)
    {
        var template = itsClause;
        foreach (var piece in PhrasePiece.Of(tail))
        {
            var (open, close) = (piece.Text.IndexOf('{', StringComparison.Ordinal), piece.Text.IndexOf('}', StringComparison.Ordinal));
            if (!itsClause.Contains(piece.Text[open..(close + 1)], StringComparison.Ordinal)) template += $"[{piece.Text}]";
        }
        return template;
    }

    private List<string> Allowed(List<string> required, List<string> allowed, bool hasRole)
    {
        var all = new List<string>();
        foreach (var (term, everywhere) in qualifiers)
        {
            var name = term.Name;
            if (everywhere || required.Contains(name) || allowed.Contains(name) || (hasRole && name == "role")) all.Add(name);
        }
        return all;
    }

    /// <summary>A list of names of which each must be defined.</summary>
    private static List<string> Known(JsonMembers members, string member, IEnumerable<string> defined)
    {
        var names = members.OptionalTexts(member) ?? [];
        var unknown = names.Find(name => !defined.Contains(name));
        return unknown is null ? names : throw members.Fault($"'{unknown}' is defined nowhere");
    }

    private static Modality? FixedModality(JsonMembers members) =>
        members.OptionalText("modality") is not { } word ? null
        : Modalities.TryParse(word, out var modality) ? modality
        : throw members.Fault($"'{word}' is not a modality");
}
