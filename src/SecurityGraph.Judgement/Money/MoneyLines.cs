using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Judgement.Money;

/// <summary>Takes statements about money apart into lines, and finds the line that decides on one sum.</summary>
/// <param name="rollUp">Its order decides among what several documents say.</param>
/// <param name="bindingOf">How binding a document is; 0 is weak.</param>
internal sealed class MoneyLines(RollUp rollUp, Func<EntityId, int> bindingOf)
{
    /// <summary>One for each amount, step and class of modality with which its documents tell it.</summary>
    public IEnumerable<Statement> Of(Statement told) =>
        told.Evidence.Select(evidence => EvidenceView.WriteOut(evidence, told))
            .GroupBy(evidence => (evidence.Modality!.Value.Class(), evidence.Commitment, evidence.Quantity))
            .Select(same => rollUp.Of(told, [.. same.OrderBy(evidence => evidence, EvidenceOrder.Instance)]));

    public static bool HasAmount(Statement line) => line.Quantity is { Low: not null } or { High: not null };

    public bool IsWeak(Statement line) => line.Evidence.All(evidence => bindingOf(evidence.Document) == 0);

    /// <summary>
    /// Of lines with amounts that tell one sum, that which decides: of the class of modality that the roll-up of all has, the furthest step
    /// (committed, call opened, announced), then the amount that the roll-up of these has.
    /// </summary>
    public Statement Deciding(IReadOnlyList<Statement> lines)
    {
        var way = Rolled(lines).Modality.Class();
        var told = lines.Where(line => line.Modality.Class() == way && !(IsWeak(line) && lines.Any(other => !IsWeak(other)))).ToList();
        var furthest = told.Max(line => StepOf(line.Commitment));
        told = [.. told.Where(line => StepOf(line.Commitment) == furthest)];
        var amount = Rolled(told).Quantity;
        return told.Where(line => line.Quantity == amount).OrderByDescending(line => line.Evidence.Max(evidence => bindingOf(evidence.Document)))
            .ThenByDescending(line => line.Evidence.Max(evidence => evidence.SaidOn?.Latest ?? DateOnly.MinValue)).ThenBy(line => line.Id, StringComparer.Ordinal).First();
    }

    /// <summary>How far money has come; greater is further, -1 where nobody says.</summary>
    public static int StepOf(string? commitment) => Vocabulary.Current.Commitments.ToList().FindIndex(one => one.Name == commitment);

    private Statement Rolled(IReadOnlyList<Statement> lines)
    {
        var first = lines.OrderBy(line => line.Id, StringComparer.Ordinal).First();
        return rollUp.Of(first, [.. lines.SelectMany(line => line.Evidence.Select(evidence => EvidenceView.WriteOut(evidence, line)))]);
    }
}
