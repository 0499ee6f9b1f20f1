using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Merging;

/// <summary>
/// Makes one statement of all that say the same (have one id), whatever order they come in: the evidence of all, rolled up anew.
/// </summary>
internal sealed class StatementMerger(RollUp rollUp)
{
    /// <summary>The merged statements, by id.</summary>
    public IReadOnlyList<Statement> Merge(IEnumerable<Statement> statements) =>
    [
        .. statements.GroupBy(statement => statement.Id, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => Merge([.. same])),
    ];

    private Statement Merge(IReadOnlyList<Statement> same)
    {
        var pieces = same.OrderBy(statement => statement.Evidence.Min(EvidenceOrder.Instance)!, EvidenceOrder.Instance)
            .ThenBy(statement => statement.Stage, StringComparer.Ordinal)
            .ThenBy(statement => statement.Provision, StringComparer.Ordinal)
            .ThenBy(statement => statement.Money, StringComparer.Ordinal).ToList();
        var evidence = pieces.SelectMany(piece => piece.Evidence.Select(one => EvidenceView.WriteOut(one, piece)))
            .DistinctBy(ExchangeWriter.ToText, StringComparer.Ordinal)
            .OrderBy(one => one, EvidenceOrder.Instance)
            .ThenBy(ExchangeWriter.ToText, StringComparer.Ordinal)
            .ToList();
        var merged = pieces[0] with
        {
            Stage = First(pieces, piece => piece.Stage),
            Provision = First(pieces, piece => piece.Provision),
            Money = First(pieces, piece => piece.Money),
            Partial = pieces.Any(piece => piece.Partial),
            FormerIds = [.. pieces.SelectMany(piece => piece.FormerIds).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Derived = pieces.All(piece => piece.Derived),
        };
        return rollUp.Of(merged, evidence);
    }

    private static string? First(List<Statement> pieces, Func<Statement, string?> member) =>
        pieces.Select(member).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
