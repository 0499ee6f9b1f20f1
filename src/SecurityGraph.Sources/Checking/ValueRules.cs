using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Checking.Values;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// Dates and amounts of a statement, as an evidence says them, are in the cited sentence in some written form and there no less
/// precise, else <c>inferred</c> lists the member. What is kept as printed is printed there.
/// </summary>
internal static class ValueRules
{
    private const string Amount = "quantity";

    public static void Check(RuleContext context, Cited cited, MemberTally tally)
    {
        var told = new Told(cited.Statement, cited.Evidence, cited.Index);
        foreach (var (member, date, overrides) in told.Dates)
        {
            if (!date.IsOpen) Member(context, cited, tally, member, overrides, IsPrinted(cited, told, member, date), date.ToString());
        }
        if (told.Quantity is { } quantity)
            Member(context, cited, tally, Amount, cited.Evidence.Quantity is not null, IsPrinted(cited, told, quantity), Text(quantity));
        if (cited.Evidence.Printed is { } printed && !cited.Sentence.Texts.Any(text => Has(text, printed)))
            context.Error(DiagnosticCodes.NotPrinted, cited.Written.At($"evidence[{cited.Index}].printed"), $"{RuleContext.Quoted(printed)} is not printed in the cited sentence");
    }

    private static void Member(RuleContext context, Cited cited, MemberTally tally, string member, bool overrides, bool isPrinted, string value)
    {
        if (isPrinted)
        {
            tally.Named(member);
            return;
        }
        if (cited.Evidence.Inferred.Contains(member))
        {
            tally.Inferred(member);
            return;
        }
        tally.Lost(member);
        var at = overrides ? cited.Written.At($"evidence[{cited.Index}].{member}") : cited.At(member);
        context.Error(DiagnosticCodes.Value, at, $"'{member}': {value} is not in the cited sentence, or not so precisely: write what it says, name '{member}' in silent if it says none, or in inferred if it follows");
    }

    private static bool IsPrinted(Cited cited, Told told, string member, Edtf date)
    {
        var saidOn = cited.Evidence.SaidOn is { IsInterval: false } said && said.Earliest == said.Latest ? said.Earliest : (DateOnly?)null;
        // What is told as a fact lies before the telling: that needs no words.
        if (date.IsOnOrBefore && saidOn is { } day && told.Modality.Class() == ModalityClass.Fact && PrintedDate.Day(day).Within(date.Bound!)) return true;
        return cited.Sentence.Texts.Any(text => IsPrinted(PrintedDates.In(text, saidOn, Directed(told, member)), date));
    }

    private static bool IsPrinted(IReadOnlyList<PrintedDate> printed, Edtf date) =>
        printed.Any(one => one.Supports(date))
        || (date.IsInterval && IsEnd(date.Start, printed) && IsEnd(date.End, printed));

    private static bool IsEnd(Edtf? end, IReadOnlyList<PrintedDate> printed) => end is null || end.IsOpen || printed.Any(one => one.Within(end));

    private static Direction Directed(Told told, string member) => told.Modality.Class() switch
    {
        ModalityClass.Denied => Direction.Either,
        ModalityClass.Fact => member == "validTo" ? Direction.Either : Direction.Past,
        _ => Direction.Future,
    };

    private static bool IsPrinted(Cited cited, Told told, Quantity quantity) =>
        cited.Sentence.Texts.Any(text => IsPrinted(PrintedAmounts.In(text), quantity))
        && (quantity.Period is not { } period || IsPrinted(cited, told, "period", period));

    private static bool IsPrinted(IReadOnlyList<PrintedAmount> printed, Quantity quantity)
    {
        var unit = quantity.Unit.StartsWith("EUR", StringComparison.Ordinal) ? "EUR" : quantity.Unit == "%" ? "%" : "";
        bool Has(decimal? value, Limit limit) => value is null || printed.Any(one => one.Value == value && one.Unit == unit && (one.Limit == Limit.None || one.Limit == limit));
        var exact = quantity.Low == quantity.High;
        return Has(quantity.Low, exact ? Limit.None : Limit.AtLeast) && Has(quantity.High, exact ? Limit.None : Limit.AtMost);
    }

    private static string Text(Quantity quantity) =>
        FormattableString.Invariant($"{quantity.Low}{(quantity.Low == quantity.High ? "" : $"..{quantity.High}")} {quantity.Unit}{(quantity.Period is { } period ? $" of {period}" : "")}");

    private static bool Has(string text, string printed)
    {
        var (words, sought) = (FoldedWord.Of(text).Select(word => word.Folded).ToList(), FoldedWord.Of(printed).Select(word => word.Folded).ToList());
        return Enumerable.Range(0, Math.Max(0, words.Count - sought.Count + 1)).Any(at => words.Skip(at).Take(sought.Count).SequenceEqual(sought, StringComparer.Ordinal));
    }
}
