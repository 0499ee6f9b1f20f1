using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>Makes sides of evidence, and puts them in their order.</summary>
/// <param name="known">The documents, and all that is named.</param>
internal sealed class ContradictionSides(IReadOnlyDictionary<EntityId, Entity> known)
{
    private static readonly SourceClass Weakest = Vocabulary.Current.SourceClasses.Single(one => one.IsWeak);

    public RollUp RollUp { get; } = new(id => GraphCompiler.Binding(known.GetValueOrDefault(id)));

    public int BindingOf(EntityId document) => GraphCompiler.Binding(known.GetValueOrDefault(document));

    public string NameOf(EntityId id) => known.TryGetValue(id, out var entity) ? entity.Name : id.ToString();

    public Entity? EntityOf(EntityId id) => known.GetValueOrDefault(id);

    /// <summary>The statement with the evidence of some tellings alone.</summary>
    public ContradictionSide Of(Statement statement, IEnumerable<Telling> tellings) =>
        OfAll(RollUp.Of(statement, [.. tellings.Select(telling => telling.WrittenOut).Distinct().OrderBy(one => one, EvidenceOrder.Instance)]), []);

    /// <summary>The statement with all its evidence, and what goes with it.</summary>
    public ContradictionSide OfAll(Statement statement, IReadOnlyList<Statement> besides) => new(statement, besides, ClassOf(statement));

    /// <summary>The more binding first, then the later said, then by the date that it gives.</summary>
    public IReadOnlyList<ContradictionSide> Ordered(params IEnumerable<ContradictionSide> two) =>
    [
        .. two.OrderByDescending(side => side.Statement.Evidence.Max(evidence => BindingOf(evidence.Document)))
            .ThenByDescending(side => side.Statement.Evidence.Max(evidence => evidence.SaidOn?.Latest ?? DateOnly.MinValue))
            .ThenBy(side => side.Statement.Start?.ToString(), StringComparer.Ordinal).ThenBy(side => side.Statement.Quantity?.ToString(), StringComparer.Ordinal)
            .ThenBy(side => side.Statement.Id, StringComparer.Ordinal),
    ];

    private SourceClass ClassOf(Statement statement) =>
        statement.Evidence.Select(evidence => EntityOf(evidence.Document) is { } document ? SourceClassing.ClassOf(document) : null).OfType<SourceClass>()
            .MaxBy(one => one.Binding) ?? Weakest;
}
