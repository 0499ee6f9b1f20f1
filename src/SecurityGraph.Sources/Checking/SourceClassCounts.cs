using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Checking;

/// <summary>How many statements rest on which class of sources: the best of their evidence, told by whatever source.</summary>
public sealed record SourceClassCounts
{
    private SourceClassCounts(IReadOnlyList<(SourceClass Class, int Count)> counts) => Counts = counts;

    /// <summary>From the strongest class.</summary>
    public IReadOnlyList<(SourceClass Class, int Count)> Counts { get; }

    /// <summary>Those that rest on weak sources alone.</summary>
    public int Weak => Counts.Single(one => one.Class.IsWeak).Count;

    internal static SourceClassCounts Of(Dataset dataset, IReadOnlyDictionary<EntityId, Entity> entities)
    {
        var classes = Vocabulary.Current.SourceClasses;
        int Rank(EntityId document) =>
            entities.TryGetValue(document, out var entity) && SourceClassing.ClassOf(entity) is { } found ? classes.TakeWhile(one => one != found).Count() : classes.Count - 1;
        var best = dataset.Statements.GroupBy(written => written.Value.Id, StringComparer.Ordinal)
            .CountBy(told => told.SelectMany(written => written.Value.Evidence).Min(evidence => Rank(evidence.Document))).ToDictionary();
        return new SourceClassCounts([.. classes.Select((one, rank) => (one, best.GetValueOrDefault(rank)))]);
    }
}
