using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Cli.Dossiers;

/// <summary>All that is shown of one entity.</summary>
/// <param name="Known">Entities that the statements name, and the documents that say them.</param>
internal sealed record Dossier(
    Entity Entity, Lens Lens, Family Family, Existence Existence, Status Status, IReadOnlyList<StatementAnswer> Statements,
    IReadOnlyDictionary<EntityId, Entity> Known)
{
    /// <summary>Null where no folder of documents was named.</summary>
    public IPassages? Texts { get; init; }

    public static async Task<Dossier> Read(IGraphStore store, Entity entity, Lens lens, CancellationToken token)
    {
        var judge = new Judge(store);
        var family = await judge.FamilyOf(entity.Id, token);
        var existence = (await judge.ExistenceOf([entity.Id], lens, token))[entity.Id];
        var status = await judge.StatusOf(entity, lens, token);
        var page = await store.FindStatements(new StatementQuery { Entities = [entity.Id] }, lens, token);
        var statements = page[0].Items.Select(item => item.Item).ToList();
        var named = statements.SelectMany(answer => answer.Statement.Participants.Concat(answer.Statement.Evidence.Select(evidence => evidence.Document)))
            .Concat(family.Members).Concat(status.Reached.Concat(status.Ahead).SelectMany(stage => new[] { stage.Event, stage.Of }))
            .Concat(status.Reached.Concat(status.Ahead).SelectMany(stage => stage.Occurrence.Evidence).Select(evidence => evidence.Document))
            .Append(entity.Id).ToHashSet();
        var known = new Dictionary<EntityId, Entity>();
        foreach (var chunk in named.Chunk(Limits.MaxFirst))
        {
            foreach (var item in (await store.FindEntities(new EntityQuery { Ids = chunk }, token)).Items) known[item.Item.Id] = item.Item;
        }
        return new Dossier(entity, lens, family, existence, status, statements, known);
    }

    public string CitationOf(Evidence evidence) => CitationText.Of(evidence, Known.GetValueOrDefault(evidence.Document));

    /// <summary>The sentence behind a citation; null where its text is not at hand.</summary>
    public string? SentenceOf(Evidence evidence) =>
        evidence.Fingerprints.Select(one => Texts?.Sentence(evidence.Document, one)).FirstOrDefault(sentence => sentence is not null);

    public string NameOf(EntityId id) => Known.TryGetValue(id, out var entity) ? entity.Name : id.ToString();
}
