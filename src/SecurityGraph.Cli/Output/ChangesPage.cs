using System.Globalization;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Answers;
using static SecurityGraph.Cli.Output.PageLines;

namespace SecurityGraph.Cli.Output;

/// <summary>
/// Changes for people to read: first how many and what has moved, then by kind, the most telling first, each with what was told before and what is
/// told after, and where.
/// </summary>
/// <param name="isWhole">Whether all statements of an entity are shown, or the first.</param>
/// <param name="showsAll">Whether all entities below a heading are shown, or the first.</param>
internal sealed class ChangesPage(ChangeLedger ledger, bool isWhole, bool showsAll)
{
    private const int EnoughStatements = 2;

    private const int EnoughEntities = 20;

    public void Write()
    {
        Line(0, $"[bold]{Escape($"Changes from {NameOf(ledger.From)} to {NameOf(ledger.To)}")}[/]");
        Line(0, $"[grey]What is known here ends on {Day(ledger.KnowledgeEnds)}. {Escape(ledger.Silence.Why)}[/]");
        Summary();
        foreach (var kind in ledger.Changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key))
        {
            Heading(string.Format(CultureInfo.InvariantCulture, ChangeWords.Heading(kind.Key, ledger.From.Sort, ledger.Silence.IsNewJudged), kind.Count()));
            var shown = isWhole || showsAll ? kind.Count() : EnoughEntities;
            foreach (var change in TellingFirst(kind).Take(shown)) Write(change);
            if (kind.Count() > shown) Line(2, $"[grey]and {kind.Count() - shown} more: --all[/]");
        }
    }

    private static string NameOf(ChangePoint point) => point.Sort == ChangeSort.Document ? $"{point.Name} ({point.Text})" : point.Name;

    private void Summary()
    {
        if (ledger.Changes.Count == 0)
        {
            Line(0, isWhole ? "Nothing that is told under this name, of its parts or of work on it has changed between them. Other names may have more." : "Nothing has changed between them, of what is told here.");
            return;
        }
        Line(0, $"In short: {string.Join(", ", ledger.Counts.Select(one => $"{one.Count} {ChangeWords.Counted(one.Kind, ledger.Silence.IsNewJudged)}"))}.");
        var moved = TellingFirst(ledger.Changes.Where(change => change.Kind == ChangeKind.MovedOn)).Select(change => $"{NameOf(change.Entity)} ({ChangeMarks.Of(change).First()})").Distinct(StringComparer.Ordinal).ToList();
        if (moved.Count == 0) return;
        var more = moved.Count > EnoughEntities ? string.Create(CultureInfo.InvariantCulture, $"; and {moved.Count - EnoughEntities} more") : "";
        Line(0, $"Moved on: {Escape(string.Join("; ", moved.Take(EnoughEntities)))}{more}.");
    }

    /// <summary>Stages, then what tells the most of what is done; what only says what a thing is, where it is or that a text names it comes last.</summary>
    private IEnumerable<Change> TellingFirst(IEnumerable<Change> changes) =>
        changes.OrderBy(change => change.ToStage is null).ThenByDescending(change => change.Weight).ThenBy(change => NameOf(change.Entity), StringComparer.OrdinalIgnoreCase).ThenBy(change => change.Key, StringComparer.Ordinal);

    private void Write(Change change)
    {
        var marks = ChangeMarks.Of(change).ToList();
        Line(2, $"{Escape(NameOf(change.Entity))} [grey]{change.Entity}[/]{(marks.Count == 0 ? "" : $" [yellow]({Escape(string.Join("; ", marks))})[/]")}");
        Told(change.Before, "before: ", change.Entity);
        Told(change.After, change.Before.Count > 0 ? "after: " : "", change.Entity);
    }

    private void Told(IReadOnlyList<StatementAnswer> answers, string prefix, EntityId entity)
    {
        var shown = isWhole ? answers.Count : Math.Min(EnoughStatements, answers.Count);
        foreach (var answer in answers.OrderByDescending(Change.IsTelling).Take(shown))
        {
            var modality = answer.Statement.Modality.Class() == ModalityClass.Fact ? "" : $" ({answer.Statement.Modality.Word()})";
            Line(4, $"{prefix}{Escape(StatementText.Of(answer.Statement, ledger.Known.GetValueOrDefault))}[yellow]{modality}{(answer.Certainty == Certainty.Possible ? " (possible)" : "")}[/]");
            Citations(answer.Statement, ledger.Known, 6);
        }
        if (shown < answers.Count) Line(4, $"[grey]{prefix}{answers.Count - shown} more: --about {entity}[/]");
    }

    private string NameOf(EntityId id) => ledger.Known.TryGetValue(id, out var entity) ? entity.Name : id.ToString();
}
