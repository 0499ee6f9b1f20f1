using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Stating;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement;

/// <summary>All about one entity: its family, whether it exists, how far it has come, and every statement in which it takes part.</summary>
/// <param name="Lens">How the graph was looked at.</param>
/// <param name="Statements">By start (undated last), those of its groups included where the lens expands groups.</param>
/// <param name="Files">Of a system, a body, a field or an act that others change: how far each of its files has come.</param>
/// <param name="Known">The entities that all of this names, and the documents that say it.</param>
public sealed record Dossier(
    Entity Entity, Lens Lens, Family Family, Existence Existence, Status Status, IReadOnlyList<FileStatus> Files,
    IReadOnlyList<StatementAnswer> Statements, IReadOnlyDictionary<EntityId, Entity> Known)
{
    /// <summary>The day by which plans are ahead or have lapsed: that of the lens, none later than knowledge ends.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Stages that weak sources alone tell: they decide nothing.</summary>
    public required IReadOnlyList<StageReached> Reported { get; init; }

    /// <summary>Instruments of which it says what they were proposed to do, and which have come by the day.</summary>
    public required IReadOnlySet<EntityId> Come { get; init; }

    /// <summary>What promises something, and is not told as done by itself, by the id of the statement.</summary>
    public required IReadOnlyDictionary<string, Promise> Promises { get; init; }

    /// <summary>When the events came of which statements take their date, as far as that is told.</summary>
    public required IReadOnlyDictionary<EntityId, Edtf> EventDates { get; init; }

    /// <summary>Of what has files: promises on them, and on work for it, in which it takes no part itself.</summary>
    public required IReadOnlyList<Promise> OfFiles { get; init; }

    /// <summary>How often which sections of the documents whose text was counted speak of it; where days or sources are chosen, of those documents that tell something of it then.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Why nothing is told of it; null where something is.</summary>
    public Absence? Absence { get; init; }

    /// <summary>The texts at hand; null where there are none.</summary>
    public IPassages? Passages { get; init; }

    /// <summary>A system and a body have their files; a field has files on it, and an act files that change it, which have dossiers of their own.</summary>
    public bool OwnsFiles => Entity.Kind == EntityKind.Actor || Entity.IsSystem();

    /// <summary>Collects it.</summary>
    public static async Task<Dossier> Read(IGraphStore store, Entity entity, Lens lens, CancellationToken cancellationToken = default)
    {
        var judge = new Judge(store);
        var family = (await judge.FamiliesOf([entity.Id], lens, cancellationToken))[entity.Id];
        var existence = (await judge.ExistencesOf([entity.Id], lens, cancellationToken))[entity.Id];
        var status = (await judge.StatusesOf([entity], lens, cancellationToken))[entity.Id];
        var reported = await StagesReported(judge, entity, status, lens, cancellationToken);
        var files = await ReadFiles(store, judge, entity, lens, cancellationToken);
        var known = (await store.ReadState(cancellationToken)).Header.AsOf;
        var statements = (await store.ReadStatements([entity.Id], new StatementQuery(), lens, cancellationToken))[entity.Id];
        var ofFiles = await PromisedOfFiles(judge, entity, family, files, statements, lens, cancellationToken);
        var mentions = (await judge.MentionsOf([entity.Id], lens, cancellationToken))[entity.Id];
        StageReached[] stages = [.. status.Stages, .. reported, .. files.SelectMany(file => file.Status.Stages)];
        var named = family.Members.Append(entity.Id)
            .Concat(stages.SelectMany(stage => new[] { stage.Event, stage.Of }))
            .Concat(statements.Select(answer => answer.Statement).Concat(ofFiles.Select(promise => promise.Statement)).SelectMany(statement => statement.Participants))
            .Concat(statements.Select(answer => answer.Statement).Concat(ofFiles.Select(promise => promise.Statement)).Concat(stages.Select(stage => stage.Occurrence)).SelectMany(Documents))
            .Concat(mentions.Select(mention => mention.Document));
        return new Dossier(entity, lens, family, existence, status, files, statements, await store.ReadEntities(named, cancellationToken))
        {
            Today = lens.Today(known),
            Reported = reported,
            Mentions = mentions,
            OfFiles = ofFiles,
            Absence = statements.Count > 0 ? null : await WhyNothing(store, judge, entity.Id, lens, cancellationToken),
            Come = await judge.WhatHasCome(statements.Select(answer => answer.Statement), lens, cancellationToken),
            EventDates = await DatesOfEvents(store, statements, lens, cancellationToken),
            Promises = await WhatIsPromised(judge, statements, lens, cancellationToken),
        };
    }

    /// <summary>The statement as a sentence; what was proposed of an act that has come is told as a thing of the past.</summary>
    public string TextOf(Statement statement) => ProposedText.Of(statement, Come, Known.GetValueOrDefault);

    /// <summary>Where something is said, in words.</summary>
    public string CitationOf(Statement statement, Evidence evidence) => CitationText.Of(statement, evidence, Known.GetValueOrDefault);

    /// <summary>The weak sources on which a statement rests; none where a better one says it too.</summary>
    public IReadOnlyList<Entity> ReportedBy(Statement statement) => SourceClassing.ReportedBy(statement, Known.GetValueOrDefault);

    /// <summary>The sentence behind a citation; null where its text is not at hand.</summary>
    public string? SentenceOf(Evidence evidence) =>
        evidence.Fingerprints.Select(one => Passages?.Sentence(evidence.Document, one)).FirstOrDefault(sentence => sentence is not null);

    /// <summary>The name of an entity, or its id where the store does not hold it.</summary>
    public string NameOf(EntityId id) => Known.TryGetValue(id, out var entity) ? entity.Name : id.ToString();

    private static async Task<Absence> WhyNothing(IGraphStore store, Judge judge, EntityId id, Lens lens, CancellationToken cancellationToken)
    {
        var isLeftOut = lens != Lens.All && (await store.FindStatements(new StatementQuery { Entities = [id], First = 1 }, Lens.All, cancellationToken))[0].Items.Count > 0;
        return await judge.WhyNothingIsTold([id], isLeftOut, cancellationToken);
    }

    private static async Task<IReadOnlyList<StageReached>> StagesReported(Judge judge, Entity entity, Status status, Lens lens, CancellationToken cancellationToken)
    {
        if (lens.Sources is not null) return [];
        var all = (await judge.StatusesOf([entity], lens with { Sources = Vocabulary.Current.SourceClasses[^1] }, cancellationToken))[entity.Id];
        var decided = status.Stages.Select(stage => stage.Event).ToHashSet();
        return [.. all.Stages.Where(stage => !decided.Contains(stage.Event))];
    }

    private static async Task<IReadOnlyDictionary<string, Promise>> WhatIsPromised(Judge judge, IReadOnlyList<StatementAnswer> statements, Lens lens, CancellationToken cancellationToken)
    {
        var pending = statements.Select(answer => answer.Statement).Where(statement => statement.Modality.Class() is not (ModalityClass.Fact or ModalityClass.Denied)).ToList();
        if (pending.Count == 0) return new Dictionary<string, Promise>();
        return (await judge.PromisesAmong(pending, lens, cancellationToken)).Promises.ToDictionary(promise => promise.Statement.Id, StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyDictionary<EntityId, Edtf>> DatesOfEvents(IGraphStore store, IReadOnlyList<StatementAnswer> statements, Lens lens, CancellationToken cancellationToken)
    {
        var events = statements.Select(answer => answer.Statement).Where(statement => statement.When is null).Select(FactTime.EventOf).OfType<EntityId>().Distinct().ToList();
        var occurrences = await store.ReadStatements(events, new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs] }, lens, cancellationToken);
        return occurrences.Where(pair => pair.Value is [{ Statement.When: not null }, ..]).ToDictionary(pair => pair.Key, pair => pair.Value[0].Statement.When!);
    }

    /// <summary>Of a system, and of an act with a procedure; of a field with work on it; of a body on the acts behind it. A procedure takes part in its own.</summary>
    private static async Task<IReadOnlyList<Promise>> PromisedOfFiles(
        Judge judge, Entity entity, Family family, IReadOnlyList<FileStatus> files, IReadOnlyList<StatementAnswer> statements, Lens lens, CancellationToken cancellationToken)
    {
        var own = statements.Select(answer => answer.Statement.Id).ToHashSet(StringComparer.Ordinal);
        var promises = new List<Promise>();
        foreach (var about in AskedFor(entity, family, files)) promises.AddRange((await judge.PromisesOf(new PromiseQuestion { About = about }, lens, cancellationToken)).Promises);
        return [.. promises.Where(promise => own.Add(promise.Statement.Id))];
    }

    private static IReadOnlyList<EntityId> AskedFor(Entity entity, Family family, IReadOnlyList<FileStatus> files) =>
        entity.Kind == EntityKind.Topic || (entity.Kind == EntityKind.Instrument && (files.Count > 0 || family.Members.Any(id => id != entity.Id))) ? [entity.Id]
        : entity.Kind == EntityKind.Actor ? [.. files.Select(file => file.File.Id)]
        : [];

    private static async Task<IReadOnlyList<FileStatus>> ReadFiles(IGraphStore store, Judge judge, Entity entity, Lens lens, CancellationToken cancellationToken)
    {
        var files = (await judge.FilesOf([entity], lens, cancellationToken))[entity.Id];
        var known = await store.ReadEntities(files, cancellationToken);
        var statuses = await judge.StatusesOf([.. known.Values], lens, cancellationToken);
        return [.. files.Where(known.ContainsKey).Select(id => new FileStatus(known[id], statuses[known[id].Id]))];
    }

    private static IEnumerable<EntityId> Documents(Statement statement) => statement.Evidence.SelectMany(evidence => evidence.AttributedTo is { } who ? [evidence.Document, who] : new[] { evidence.Document });
}
