using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Benchmarks.Generating;

/// <summary>Makes statements that keep the rules of the vocabulary: domain and range, qualifiers, closed lists.</summary>
internal sealed class StatementMaker(Draw draw, IReadOnlyList<Entity> entities)
{
    /// <summary>Of those whose predicate allows it; 8 % of all, with those whose predicate requires it.</summary>
    private const double AboutShare = 0.09;

    private static readonly Predicate[] Asked = [Predicate.Adopts, Named("AGREES"), Predicate.Publishes, Predicate.Proposes, Named("EXAMINES")];

    private static readonly Predicate Says = Named("SAYS");

    private readonly Pools _pools = new(entities);
    private readonly Dates _dates = new(draw);
    private readonly Quantities _quantities = new(draw);
    private readonly EvidenceMaker _evidence = new(draw, new Dates(draw), new Pools(entities));

    /// <summary>When an event took or takes place.</summary>
    public Statement Occurrence(Entity happening) => Make(Predicate.Occurs, happening, null);

    /// <summary>Any other statement; null where what was drawn breaks a rule.</summary>
    public Statement? Next()
    {
        var predicate = Frequencies.Predicates.From(draw);
        var signature = draw.Of(predicate.Signatures);
        var subject = Subject(_pools.Of(draw.Of(signature.Subjects)));
        if (!signature.TakesSubject(SortOf(subject))) return null; // nobody of the subkind was made
        if (predicate.Object != ObjectForm.Entity) return Make(predicate, subject, null);
        var targets = signature.IsSameKind ? _pools.Of(subject.Kind) : _pools.Of(draw.Of(signature.Objects));
        var target = Target(predicate, targets);
        if (subject.Id == target.Id || (predicate.DerivedFromStages && target.Kind == EntityKind.Procedure)) return null;
        return predicate.Symmetric && target.Id.CompareTo(subject.Id) < 0 ? Make(predicate, target, subject) : Make(predicate, subject, target);
    }

    private static EntitySort SortOf(Entity entity) => new(entity.Kind, entity.Subkind);

    private Entity Subject(IReadOnlyList<Entity> pool)
    {
        var subject = pool[draw.Ranked(pool.Count, power: 2)];
        return subject.Kind == EntityKind.Actor && subject.Subkind != "person" && draw.Chance(0.03) ? EntityMaker.Unstated : subject;
    }

    /// <summary>Events and procedures are many things once, other objects few things often.</summary>
    private Entity Target(Predicate predicate, IReadOnlyList<Entity> pool) =>
        pool[draw.Ranked(pool.Count, predicate.TakesEventTime ? 2 : 4)];

    private Statement Make(Predicate predicate, Entity subject, Entity? target)
    {
        var modality = ModalityOf(predicate);
        var (document, saidOn) = _evidence.Source();
        var day = saidOn ?? _dates.Document();
        var isPast = modality.Class() == ModalityClass.Fact;
        var takesTime = !predicate.TakesEventTime || draw.Chance(0.1);
        var when = takesTime && predicate.Aspect == Aspect.Event ? _dates.When(day, isPast) : null;
        var held = takesTime && predicate.Aspect == Aspect.State ? _dates.State(day, isPast) : default;
        var asks = AsksOf(predicate, target);
        return new Statement
        {
            Subject = subject.Id,
            Predicate = predicate,
            Object = target?.Id,
            About = AboutOf(predicate, subject, target),
            Asks = asks,
            Stage = predicate == Predicate.StageOf ? draw.Of(Vocabulary.Current.Stages).Name : null,
            Role = RoleOf(predicate, target),
            Occasion = predicate == Says ? document : null,
            When = when,
            ValidFrom = held.From,
            ValidTo = held.To,
            Due = (asks is not null || modality == Modality.Required) && draw.Chance(0.4) ? _dates.Due(day) : null,
            Quantity = _quantities.Of(predicate, day),
            Modality = modality,
            Evidence = EvidenceOf(predicate, document, saidOn, modality, when is not null),
        };
    }

    private Evidence[] EvidenceOf(Predicate predicate, EntityId document, DateOnly? saidOn, Modality modality, bool hasWhen)
    {
        IReadOnlyList<string> inferred = draw.Chance(0.08) ? ["subject"] : [];
        var summary = predicate == Says || draw.Chance(0.15) ? "what the sentence says besides, in a few words of our own" : null;
        return [.. _evidence.Make(document, saidOn, modality, hasWhen).Select(piece => piece with { Inferred = inferred, Summary = summary })];
    }

    private Modality ModalityOf(Predicate predicate) => predicate.FixedModality ?? Frequencies.Classes.From(draw) switch
    {
        ModalityClass.Fact => predicate.Aspect == Aspect.Event || draw.Chance(0.1) ? Modality.Occurred : Modality.Ongoing,
        ModalityClass.Planned => Frequencies.Plans.From(draw),
        ModalityClass.Urged => Modality.Required,
        ModalityClass.Proposed => Modality.Proposed,
        _ => Modality.Denied,
    };

    /// <summary>What can be stated: with what a call is about, or else with the object.</summary>
    private Predicate? AsksOf(Predicate predicate, Entity? target)
    {
        var isAsking = predicate.Requires.Contains("asks") || (predicate.Allows.Contains("asks") && draw.Chance(0.5));
        if (!isAsking) return null;
        var asked = draw.Of(Asked);
        return predicate.Requires.Contains("about") || (target is not null && asked.TakesObject(new EntitySort(target.Kind, target.Subkind))) ? asked : null;
    }

    private EntityId[] AboutOf(Predicate predicate, Entity subject, Entity? target)
    {
        var isAbout = predicate.Requires.Contains("about") || (predicate.Allows.Contains("about") && draw.Chance(AboutShare));
        if (!isAbout) return [];
        // Whatever is asked for can be done with an instrument.
        var pool = predicate.Requires.Contains("asks") ? _pools.Of(EntityKind.Instrument) : entities;
        var further = Enumerable.Range(0, draw.Chance(0.15) ? 2 : 1).Select(_ => pool[draw.Ranked(pool.Count, power: 2)].Id);
        var other = predicate.Requires.Contains("asks") ? pool.First(one => one.Id != subject.Id) : _pools.Of(EntityKind.Topic)[0];
        return [.. further.Where(id => id != subject.Id && id != target?.Id).DefaultIfEmpty(other.Id).Distinct()];
    }

    /// <summary>A member is of a group; nothing else has a role that reads depend on.</summary>
    private string? RoleOf(Predicate predicate, Entity? target)
    {
        if (predicate == Predicate.PartOf) return target!.Subkind == "group" ? "member" : null;
        return predicate.Roles.Count > 0 && draw.Chance(0.3) ? draw.Of(predicate.Roles) : null;
    }

    private static Predicate Named(string name) => Vocabulary.Current.Predicates.Single(one => one.Name == name);
}
