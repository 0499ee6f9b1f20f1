using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Lenses;
using Spectre.Console;
using static SecurityGraph.Cli.Output.PageLines;

namespace SecurityGraph.Cli.Output;

/// <summary>Totals of money for people to read: each with the lines that it is made of, and below them all what is left out.</summary>
/// <param name="absence">Why no money is told; null where some is.</param>
/// <param name="known">The entities that all of this names, and the documents that say it.</param>
internal sealed class MoneyPage(MoneyQuestion question, Lens lens, MoneyAnswer answer, IReadOnlyDictionary<EntityId, Entity> known, Absence? absence)
{
    public void Write()
    {
        Line(0, $"[bold]{Escape(Title())}[/]");
        Line(0, $"[grey]Judged for {Day(answer.Today)}. What is known here ends on {Day(answer.KnowledgeEnds)}. The same money is counted once; totals that stand apart can't be added to each other.[/]");
        if (answer.WhyNone is { } why) Line(0, Escape($"{why} {absence?.Sentence}".TrimEnd()));
        foreach (var total in answer.Totals)
        {
            Terminal.Out.WriteLine();
            Line(0, $"[bold]{Escape(QuantityText.Of(total.Quantity))}[/] {Escape(MoneyText.Of(total))}");
            foreach (var sum in total.Sums) Write(sum);
        }
        if (answer.LeftOut.Count == 0) return;
        Heading($"Left out ({answer.LeftOut.Count})");
        foreach (var line in answer.LeftOut) Write(line, "·");
    }

    private void Write(MoneySum sum)
    {
        foreach (var line in sum.Lines) Write(line, line.IsCounted ? "+" : " ·");
    }

    private void Write(MoneyLine line, string mark)
    {
        var why = line.Why is { } reason ? $" [yellow]({Escape(reason)})[/]" : "";
        Line(2, $"{mark} {Escape(StatementText.Of(line.Statement, known.GetValueOrDefault))}{why}");
        Citations(line.Statement, known, 6);
    }

    private string Title()
    {
        var name = known.TryGetValue(question.Of, out var entity) ? entity.Name : question.Of.ToString();
        var part = question.By switch
        {
            MoneyPart.Purpose => "for " + name,
            MoneyPart.Fund => "of the fund " + name,
            MoneyPart.Giver => "given by " + name,
            _ => "of " + name,
        };
        return "Money " + string.Join(", ", LensText.Of(lens).Prepend(part));
    }
}
