using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Judgement.Money;

/// <summary>Why a line about money is not added.</summary>
internal sealed class MoneyReasons(MoneyScope scope, MoneyLines lines, Func<EntityId, string> nameOf)
{
    /// <summary>Of a line of which no line of the same money counts.</summary>
    public string WithoutSum(Statement line) =>
        !scope.Has(line) ? scope.Helps(line) ? $"goes to {nameOf(line.Object!.Value)}, which helps the purpose: no source says that this money is for it" : OfAnother
        : line.Modality == Modality.Denied ? "denied"
        : !MoneyLines.HasAmount(line) ? "no amount is told"
        : "told by weak sources alone, which decide nothing";

    /// <summary>Of a line beside the one that counts.</summary>
    public string Beside(Statement line, Statement counted) =>
        !scope.Has(line) ? line.Object is null ? "the same money, told as the whole size of its fund" : OfAnother
        : line.Modality == Modality.Denied ? "denied"
        : !MoneyLines.HasAmount(line) ? "the same money; no amount is told here"
        : line.Modality.Class() != counted.Modality.Class() ? $"the same money, told as {line.Modality.Word()}{Told(line, counted)}"
        : MoneyLines.StepOf(line.Commitment) != MoneyLines.StepOf(counted.Commitment) ? $"the same money{Step(line)}{Told(line, counted)}"
        : line.Quantity != counted.Quantity ? "the same money" + Told(line, counted)
        : lines.IsWeak(line) ? "the same money, told by a weak source"
        : "the same money, told again";

    private string OfAnother => scope.By switch
    {
        MoneyPart.Fund => "the same money, told of another fund or giver",
        MoneyPart.Giver => "the same money, told of another giver",
        MoneyPart.Recipient => "the same money, told of another recipient",
        _ => "the same money, told of another purpose or recipient",
    };

    private static string Step(Statement line) => line.Commitment is { } step ? $" when it was {step.Replace('_', ' ')}" : ", told without its step";

    /// <summary>In what its amount differs: the number, else the time or the figure that it is for.</summary>
    private static string Told(Statement line, Statement counted)
    {
        var (told, counts) = (line.Quantity!, counted.Quantity!);
        if (told == counts) return "";
        if ((told.Low, told.High, told.Unit) != (counts.Low, counts.High, counts.Unit)) return $", as {QuantityText.Of(told)}{Period(told)}";
        return told.Period == counts.Period ? $", as {(told.Of.Length > 0 ? told.Of : "another figure")}" : told.Period is null ? ", told without its time" : "," + Period(told);
    }

    private static string Period(Quantity quantity) => quantity.Period is { } period ? " for " + DateText.Span(period) : "";
}
