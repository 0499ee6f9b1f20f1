using SecurityGraph.Benchmarks.Generating;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>
/// What is asked, the same of both sides. Starts are half any entity, half a participant of any statement, so that hubs come as often
/// as they are spoken of.
/// </summary>
internal sealed class Inputs
{
    public const int Count = 1000;

    /// <summary>Neighbourhoods and paths answer with much, so fewer are asked for.</summary>
    public const int FewCount = 50;

    private static readonly DateOnly FirstDay = new(2004, 1, 1);

    private readonly Draw _draw = new(seed: 7);

    public Inputs(Graph graph)
    {
        Ids = Some(Count, () => _draw.Of(graph.Entities).Id);
        Starts = Some(Count, () => _draw.Chance(0.5) ? _draw.Of(graph.Entities).Id : Participant(graph));
        Days = Some(Count, () => FirstDay.AddDays(_draw.Below(7300)));
        Pairs = Some(FewCount, () => (Participant(graph), Participant(graph)));
        Everyone = [.. Shuffled(graph.Entities.Select(entity => entity.Id))];
        var words = graph.Entities.SelectMany(EntityNames.Of).SelectMany(Folding.Words).ToHashSet(StringComparer.Ordinal);
        Prefixes = Some(Count, () => Prefix(graph, words));
    }

    public EntityId[] Ids { get; }

    public EntityId[] Starts { get; }

    public DateOnly[] Days { get; }

    public (EntityId From, EntityId To)[] Pairs { get; }

    /// <summary>Beginnings of three to five letters of words of names, the common ones more often; none is a whole word itself.</summary>
    public string[] Prefixes { get; }

    /// <summary>All entities in no order, for a reader who never asks twice.</summary>
    public EntityId[] Everyone { get; }

    /// <summary>Nobody asks for the one who stands for those that are not named.</summary>
    private EntityId Participant(Graph graph) =>
        _draw.Of([.. _draw.Of(graph.Statements).Participants]) is var id && id != EntityMaker.Unstated.Id ? id : Participant(graph);

    private string Prefix(Graph graph, HashSet<string> words)
    {
        while (true)
        {
            var word = _draw.Of(Folding.Words(_draw.Of(graph.Entities).Name));
            var length = 3 + _draw.Below(3);
            if (word.Length > length && !words.Contains(word[..length])) return word[..length];
        }
    }

    private EntityId[] Shuffled(IEnumerable<EntityId> ids)
    {
        var shuffled = ids.ToArray();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = _draw.Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }
        return shuffled;
    }

    private static T[] Some<T>(int count, Func<T> one) => [.. Enumerable.Range(0, count).Select(_ => one())];
}
