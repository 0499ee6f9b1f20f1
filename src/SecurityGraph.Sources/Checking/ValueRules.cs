using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Checking.Values;
using SecurityGraph.Sources.Checking.Verbs;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// Dates and amounts of a statement, as an evidence says them, are in the cited sentence in some written form and there no less
/// precise, else <c>inferred</c> lists the member. What is kept as printed is printed there.
/// </summary>
internal static class ValueRules
{
    private const string Amount = "quantity";

    // What these tell begins, and has the day since which it is so.
    private static readonly HashSet<string> Beginnings = new(["ESTABLISHES", "OCCURS", "POSTS_TO"], StringComparer.Ordinal);

    /// <returns>Whether a date or an amount is inferred though the sentence says it.</returns>
    public static bool Check(RuleContext context, Namer namer, Cited cited, MemberTally tally)
    {
        var found = false;
        var told = new Told(cited.Statement, cited.Evidence, cited.Index);
        foreach (var (member, date, overrides) in told.Dates)
        {
            if (!date.IsOpen) found |= Member(context, cited, tally, member, overrides, Look(namer, cited, told, member, date), date.ToString());
        }
        if (told.Quantity is { } quantity)
            found |= Member(context, cited, tally, Amount, cited.Evidence.Quantity is not null, Look(namer, cited, told, quantity), Text(quantity));
        found |= Silent(context, namer, cited, told);
        NotTold(context, cited, told);
        if (cited.Evidence.Printed is { } printed && !cited.Sentence.Texts.Any(text => Has(text, printed)))
            context.Error(DiagnosticCodes.NotPrinted, cited.Written.At($"evidence[{cited.Index}].printed"), $"{RuleContext.Quoted(printed)} is not printed in the cited sentence");
        return found;
    }

    private static bool Member(RuleContext context, Cited cited, MemberTally tally, string member, bool overrides, Printed printed, string value)
    {
        var isInferred = cited.Evidence.Inferred.Contains(member);
        if (printed.IsThere)
        {
            tally.Named(member);
            if (!isInferred || !printed.IsSaid) return false;
            if (!cited.IsLookedAt(SentenceRules.InferredLooked))
                context.Error(DiagnosticCodes.InferredThoughNamed, cited.InferredAt(member), $"'{member}' is listed as inferred, but the cited sentence says {value}: take it out of inferred{(cited.Written.Value.Evidence.Count > 1 ? ", or write it in the evidence alone whose sentence does not" : "")}, or `looked: [inferred]` in the evidence if it says it of another thing");
            return true;
        }
        if (isInferred)
        {
            tally.Inferred(member);
            return false;
        }
        tally.Lost(member);
        var at = overrides ? cited.Written.At($"evidence[{cited.Index}].{member}") : cited.At(member);
        context.Error(DiagnosticCodes.Value, at, $"'{member}': {value} is not in the cited sentence, or not so precisely{printed.Instead}: write what it says, name '{member}' in silent if it says none, or in inferred if it follows");
        return false;
    }

    /// <summary>What a statement does not tell is not inferred; but the day of a stage is that of its event.</summary>
    private static void NotTold(RuleContext context, Cited cited, Told told)
    {
        if (cited.Statement.Predicate.TakesEventTime) return;
        string[] has = [.. told.Dates.Select(one => one.Member), .. cited.Evidence.Silent, .. told.Quantity is null ? Array.Empty<string>() : [Amount]];
        foreach (var member in new[] { "when", "validFrom", "validTo", "due", Amount }.Except(has).Where(cited.Evidence.Inferred.Contains))
            context.Error(DiagnosticCodes.InferredThoughNamed, cited.InferredAt(member), $"'{member}' is listed as inferred, but the statement has none: take it out of inferred");
    }

    /// <summary>That an evidence has no word of a date or an amount is no way out where its sentence says it.</summary>
    private static bool Silent(RuleContext context, Namer namer, Cited cited, Told told)
    {
        var statement = cited.Statement;
        (string Member, Edtf? Date)[] dates = [("when", statement.When), ("validFrom", statement.ValidFrom), ("validTo", statement.ValidTo), ("due", statement.Due)];
        var said = dates.Where(one => one.Date is { IsOpen: false, IsOnOrBefore: false } date && Look(namer, cited, told, one.Member, date) is { IsThere: true, IsSaid: true }).Select(one => one.Member).ToList();
        if (statement.Quantity is { } quantity && Look(namer, cited, told, quantity).IsThere) said.Add(Amount);
        said.RemoveAll(member => !cited.Evidence.Silent.Contains(member));
        if (!cited.IsLookedAt(SentenceRules.InferredLooked))
        {
            foreach (var member in said)
                context.Error(DiagnosticCodes.InferredThoughNamed, cited.At(member), $"'{member}' is listed as silent, but the cited sentence says it: take it out of silent, or `looked: [inferred]` in the evidence if it says it of another thing");
        }
        return said.Count > 0;
    }

    private static Printed Look(Namer namer, Cited cited, Told told, string member, Edtf date)
    {
        var saidOn = SaidOn(cited);
        // What is told as a fact lies before the telling: that needs no words.
        if (date.IsOnOrBefore && saidOn is { } day && told.Modality.Class() == ModalityClass.Fact && PrintedDate.Day(day).Within(date.Bound!)) return new Printed(true, IsSaid: false);
        var reading = new DateReading(RoleOf(told, member), saidOn, Directed(told, member));
        var texts = cited.Sentence.Texts.Select(text => PrintedDates.In(text, saidOn, reading.Direction, member == "period" ? null : Others(namer, cited, told, text).Has)).ToList();
        // That a state began on a day that the text has for something else, the day of a declaration, follows and is not said.
        bool IsSaid(PrintedDate one) => member is "when" or "due" || one.Bound is Bound.Since or Bound.UpTo;
        if (texts.Exists(printed => reading.Supports(printed, date)))
            return new Printed(true, texts.Exists(printed => reading.Supports([.. printed.Where(IsSaid)], date)));
        var bound = texts.Select(printed => DateReading.BoundOf(printed, date)).FirstOrDefault(one => one is not null && one != date);
        return new Printed(false, Instead: bound is null ? "" : $" (it gives a bound, {bound})");
    }

    private static OtherDates Others(Namer namer, Cited cited, Told told, string text)
    {
        var kin = namer.SpansOf(text, cited.Statement.Participants);
        var isNamed = kin.Any(span => cited.Statement.Participants.Any(span.Form.Owners.ContainsKey));
        List<(int Start, int End)> stage = isNamed ? [] : [.. namer.StagesOf(cited.Statement.Subject).SelectMany(one => VerbTable.Current.WordsOf(one, text))];
        List<(int Start, int End)> own = stage.Count > 0 ? stage : [.. kin.Select(span => (span.Start, span.End))];
        var others = namer.All(text).Except(kin).Where(span => span.Form.Owners.Keys.Any(HasDay) && !span.Form.Owners.ContainsKey(cited.Evidence.Document)).ToList();
        return new OtherDates(text, own, [.. namer.StagesOf(cited.Statement.Subject)], !isNamed && stage.Count == 0, others, cited.Statement.Predicate.Verb.Past, told.Modality.Class() == ModalityClass.Fact);
    }

    private static bool HasDay(EntityId id) => id.Kind == EntityKind.Document.Prefix || id.Kind == EntityKind.Instrument.Prefix || id.Kind == EntityKind.Event.Prefix;

    private static DateOnly? SaidOn(Cited cited) =>
        cited.Evidence.SaidOn is { IsInterval: false } said && said.Earliest == said.Latest ? said.Earliest : null;

    private static DateRole RoleOf(Told told, string member) => member switch
    {
        "when" => Beginnings.Contains(told.Statement.Predicate.Name) ? DateRole.Start : DateRole.Time,
        "validFrom" => DateRole.Start,
        _ => DateRole.Limit,
    };

    private static Direction Directed(Told told, string member) => told.Modality.Class() switch
    {
        ModalityClass.Denied => Direction.Either,
        ModalityClass.Fact => member == "validTo" ? Direction.Either : Direction.Past,
        _ => Direction.Future,
    };

    private static Printed Look(Namer namer, Cited cited, Told told, Quantity quantity)
    {
        var texts = cited.Sentence.Texts.Select(text => PrintedAmounts.In(text).Where(one => IsOf(quantity, one, text)).ToList()).ToList();
        if (texts.Exists(printed => IsPrinted(printed, quantity))) return new Printed(quantity.Period is not { } period || Look(namer, cited, told, "period", period).IsThere);
        var near = texts.SelectMany(printed => printed).FirstOrDefault(one => one.Limit != Limit.None && (one.Value == quantity.Low || one.Value == quantity.High));
        return new Printed(false, Instead: near.Limit switch
        {
            Limit.AtMost => " (it gives a limit: upTo)",
            Limit.AtLeast => " (it gives a limit: moreThan)",
            Limit.About => " (it gives no exact amount: its words belong in printed)",
            _ => "",
        });
    }

    private static bool IsOf(Quantity quantity, PrintedAmount printed, string text) =>
        quantity.Unit is "EUR" or "EUR/year" or "%" or "month" or "year" ? printed.Unit == quantity.Unit || IsOfAYear(quantity, printed) : CountedUnits.Counts(quantity.Unit, printed, text);

    /// <summary>"Its annual budget for 2018" is that of one year, and a sum.</summary>
    private static bool IsOfAYear(Quantity quantity, PrintedAmount printed) =>
        quantity is { Unit: "EUR", Period: { IsInterval: false, Precision: DatePrecision.Year } } && printed.Unit == "EUR/year";

    private static bool IsPrinted(IReadOnlyList<PrintedAmount> printed, Quantity quantity)
    {
        bool Has(decimal? value, Limit limit) => value is null || printed.Any(one => one.Value == value && (one.Limit == Limit.None || one.Limit == limit));
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

    /// <param name="IsThere">Whether the sentence says it.</param>
    /// <param name="IsSaid">And says it of this, so that nothing is left to infer.</param>
    /// <param name="Instead">What the sentence says instead, in brackets.</param>
    private readonly record struct Printed(bool IsThere, bool IsSaid = true, string Instead = "");
}
