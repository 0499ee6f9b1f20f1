using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement;

/// <summary>All about one entity: its family, whether it exists, how far it has come, and every statement in which it takes part.</summary>
/// <param name="Lens">How the graph was looked at.</param>
/// <param name="Statements">By start (undated last), those of its groups included where the lens expands groups.</param>
/// <param name="Files">Of a system or a body: how far each of its files has come.</param>
/// <param name="Known">The entities that all of this names, and the documents that say it.</param>
public sealed record Dossier(
    Entity Entity, Lens Lens, Family Family, Existence Existence, Status Status, IReadOnlyList<FileStatus> Files,
    IReadOnlyList<StatementAnswer> Statements, IReadOnlyDictionary<EntityId, Entity> Known)
{
    /// <summary>The day by which plans are ahead or have lapsed: that of the lens, none later than knowledge ends.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The texts at hand; null where there are none.</summary>
    public IPassages? Passages { get; init; }

    /// <summary>Collects it.</summary>
    public static async Task<Dossier> Read(IGraphStore store, Entity entity, Lens lens, CancellationToken cancellationToken = default)
    {
        var judge = new Judge(store);
        var family = (await judge.FamiliesOf([entity.Id], cancellationToken))[entity.Id];
        var existence = (await judge.ExistencesOf([entity.Id], lens, cancellationToken))[entity.Id];
        var status = (await judge.StatusesOf([entity], lens, cancellationToken))[entity.Id];
        var files = await ReadFiles(store, judge, entity, lens, cancellationToken);
        var known = (await store.ReadState(cancellationToken)).Header.AsOf;
        var statements = (await store.ReadStatements([entity.Id], new StatementQuery(), lens, cancellationToken))[entity.Id];
        StageReached[] stages = [.. status.Stages, .. files.SelectMany(file => file.Status.Stages)];
        var named = family.Members.Append(entity.Id)
            .Concat(stages.SelectMany(stage => new[] { stage.Event, stage.Of }))
            .Concat(statements.SelectMany(answer => answer.Statement.Participants))
            .Concat(statements.Select(answer => answer.Statement).Concat(stages.Select(stage => stage.Occurrence)).SelectMany(Documents));
        return new Dossier(entity, lens, family, existence, status, files, statements, await store.ReadEntities(named, cancellationToken))
        {
            Today = lens.Today(known),
        };
    }

    /// <summary>Where something is said, in words.</summary>
    public string CitationOf(Evidence evidence) => CitationText.Of(evidence, Known.GetValueOrDefault(evidence.Document));

    /// <summary>The sentence behind a citation; null where its text is not at hand.</summary>
    public string? SentenceOf(Evidence evidence) =>
        evidence.Fingerprints.Select(one => Passages?.Sentence(evidence.Document, one)).FirstOrDefault(sentence => sentence is not null);

    /// <summary>The name of an entity, or its id where the store does not hold it.</summary>
    public string NameOf(EntityId id) => Known.TryGetValue(id, out var entity) ? entity.Name : id.ToString();

    private static async Task<IReadOnlyList<FileStatus>> ReadFiles(IGraphStore store, Judge judge, Entity entity, Lens lens, CancellationToken cancellationToken)
    {
        var files = (await judge.FilesOf([entity], cancellationToken))[entity.Id];
        var known = await store.ReadEntities(files, cancellationToken);
        var statuses = await judge.StatusesOf([.. known.Values], lens, cancellationToken);
        return [.. files.Where(known.ContainsKey).Select(id => new FileStatus(known[id], statuses[known[id].Id]))];
    }

    private static IEnumerable<EntityId> Documents(Statement statement) => statement.Evidence.Select(evidence => evidence.Document);
}
