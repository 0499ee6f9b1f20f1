using System.Globalization;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Lenses;
using Spectre.Console;
using static SecurityGraph.Cli.Output.PageLines;

namespace SecurityGraph.Cli.Output;

/// <summary>Promises for people to read: what was promised and where, and below it what has become of it and where that is said.</summary>
/// <param name="absence">Why there is none; null where there is one.</param>
/// <param name="known">The entities that all of this names, and the documents that say it.</param>
internal sealed class PromisesPage(PromiseQuestion question, Lens lens, PromiseLedger ledger, IReadOnlyDictionary<EntityId, Entity> known, Absence? absence)
{
    private const int MostNeighbours = 8;

    public void Write()
    {
        Line(0, $"[bold]{Escape(Title())}[/]");
        Line(0, $"[grey]Judged for {Day(ledger.Today)}. What is known here ends on {Day(ledger.KnowledgeEnds)}: what no source read here tells is open, not broken.[/]");
        var groups = ledger.Promises.Where(one => one.Form != PromiseForm.Forecast).GroupBy(one => one.End.Outcome).OrderBy(group => group.Key).ToList();
        if (groups.Count == 0) Line(0, Escape($"No promises are told here. {absence?.Sentence}".TrimEnd()));
        foreach (var group in groups)
        {
            Heading($"{group.Key} ({group.Count()}): {Meaning(group.Key)}");
            foreach (var promise in group) Write(promise, null);
        }
        if (groups.Count > 0 && ledger.Neighbours.Count > 0)
            Line(0, Escape($"More is promised under other names: {string.Join(", ", ledger.Neighbours.Take(MostNeighbours).Select(near => $"{NameOf(near.Thing)} ({near.Promises})"))}{(ledger.Neighbours.Count > MostNeighbours ? " and more" : "")}."));
        var forecasts = ledger.Promises.Where(one => one.Form == PromiseForm.Forecast).OrderBy(one => one.End.Outcome).ToList();
        if (forecasts.Count == 0) return;
        Heading($"Forecasts ({forecasts.Count}): expected, and nobody is committed to it");
        foreach (var forecast in forecasts) Write(forecast, forecast.End.Outcome);
    }

    private static string Meaning(PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.Kept => "done, and not after its day, where it has one",
        PromiseOutcome.Early => "done before the first day of the plan",
        PromiseOutcome.Late => "done after its day",
        PromiseOutcome.Overtaken => "a later stage has been reached",
        PromiseOutcome.Ahead => "its day is still to come",
        PromiseOutcome.Overdue => "a source of a later day tells it as not done",
        PromiseOutcome.Unmentioned => "later documents of the series do not speak of it",
        _ => "no outcome is known here",
    };

    private string Title()
    {
        var parts = new[]
        {
            question.MadeBy is { } maker ? $"{(IsQuotedAlone(maker) ? "told in the words of" : "to be delivered by")} {NameOf(maker)}" : null,
            question.AskedBy is { } asker ? $"asked for by {NameOf(asker)}" : null,
            question.About is { } thing ? $"about {NameOf(thing)}" : null,
        }.OfType<string>().Concat(LensText.Of(lens)).ToList();
        return parts.Count == 0 ? "Promises" : "Promises " + string.Join(", ", parts);
    }

    /// <summary>Whether all that is found are words of his on what others must do.</summary>
    private bool IsQuotedAlone(EntityId maker) => ledger.Promises.Count > 0 && ledger.Promises.All(one => one.Via is null && !one.MadeBy.Contains(maker));

    private void Write(Promise promise, PromiseOutcome? outcome)
    {
        var marks = new List<string> { Due(promise) };
        if (promise.OtherDates.Count > 0) marks.Add("also told for " + string.Join(", ", promise.OtherDates.Select(DateText.Plain)));
        marks.Add(promise.Statement.Modality.Word());
        if (promise.Via is { } via) marks.Add("via " + NameOf(via));
        if (Deliverers(promise) is { Length: > 0 } deliverers) marks.Add(deliverers);
        if (outcome is { } word) marks.Add(Came(word));
        Line(2, $"{Escape(StatementText.Capitalised(StatementText.Of(promise.Statement, known.GetValueOrDefault)))} [yellow]({Escape(string.Join("; ", marks))})[/]");
        Citations(promise.Statement, known, 4);
        foreach (var because in promise.End.Because)
        {
            var possible = promise.End.Certainty == Certainty.Possible ? $" [yellow](possible{DaysLater(promise, because)})[/]" : "";
            Line(4, $"→ {Escape(StatementText.Capitalised(StatementText.Of(because, known.GetValueOrDefault)))}{possible}");
            Citations(because, known, 4, "  –");
        }
        foreach (var document in promise.End.SilentIn) Line(4, $"→ not spoken of in {Escape(NameOf(document))}");
    }

    /// <summary>Who must deliver, where neither the question nor the sentence says so: who is quoted need not be the one.</summary>
    private string Deliverers(Promise promise)
    {
        var names = string.Join(", ", promise.MadeBy.Select(NameOf));
        if (question.MadeBy is { } maker) return promise.Via is null && !promise.MadeBy.Contains(maker) ? $"as said by {NameOf(maker)}{(names.Length > 0 ? ", to be delivered by " + names : "")}" : "";
        return promise.MadeBy.Any(one => one != promise.Statement.Subject && one != promise.Statement.Object) ? "by " + names : "";
    }

    /// <summary>Whether that was in time, where the date is one in words, everybody may judge.</summary>
    private static string DaysLater(Promise promise, Statement because) =>
        promise.Due is null && promise.Statement.Evidence.Any(evidence => evidence.Printed is not null) && because.When is { Precision: DatePrecision.Day } came
            && promise.Statement.Evidence.Select(evidence => evidence.SaidOn).OfType<Edtf>().Where(said => said.Precision == DatePrecision.Day).MinBy(said => said.Earliest) is { } said
            ? string.Create(CultureInfo.InvariantCulture, $"; {came.Earliest.DayNumber - said.Earliest.DayNumber} days later")
            : "";

    /// <summary>Nobody keeps a forecast.</summary>
    public static string Came(PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.Kept => "came about",
        PromiseOutcome.Early => "came before it was expected",
        PromiseOutcome.Late => "came late",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    private static string Due(Promise promise) =>
        promise.Due is { } due ? "due " + DateText.Plain(due)
        : promise.Statement.Evidence.Select(evidence => evidence.Printed).OfType<string>().Distinct().ToList() is { Count: > 0 } printed ? string.Join(", ", printed.Select(text => $"“{text}”"))
        : "no date";

    private string NameOf(EntityId id) => known.TryGetValue(id, out var entity) ? entity.Name : id.ToString();
}
