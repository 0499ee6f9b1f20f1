using System.Globalization;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Lenses;
using Spectre.Console;
using static SecurityGraph.Cli.Output.PageLines;

namespace SecurityGraph.Cli.Output;

/// <summary>Contradictions for people to read: why it is one, and below it what each side says and where.</summary>
/// <param name="known">The entities that all of this names, and the documents that say it.</param>
internal sealed class ContradictionsPage(IReadOnlyList<Entity> about, Lens lens, ContradictionLedger ledger, IReadOnlyDictionary<EntityId, Entity> known)
{
    public void Write()
    {
        Line(0, $"[bold]{Escape(Title())}[/]");
        Line(0, $"[grey]What is known here ends on {Day(ledger.KnowledgeEnds)}. {CountText.Of(ledger.Statements, "statement was", "statements were")} looked at; {ledger.Compared.ToString(CultureInfo.InvariantCulture)} of them are told by more than one piece of evidence.[/]");
        if (ledger.WhyNone is { } why) Line(0, Escape(why));
        Group("Cannot both be so", Certainty.Certain);
        Group("Perhaps no contradiction", Certainty.Possible);
    }

    private void Group(string name, Certainty certainty)
    {
        var group = ledger.Contradictions.Where(one => one.Certainty == certainty).ToList();
        if (group.Count == 0) return;
        Heading($"{name} ({group.Count})");
        foreach (var one in group)
        {
            Line(2, Escape(one.Why));
            foreach (var side in one.Sides) Write(side);
        }
    }

    private void Write(ContradictionSide side)
    {
        var sources = side.Class.IsWeak ? "weak sources alone" : side.Class.Name.Replace('_', ' ');
        Line(4, $"≠ {Escape(StatementText.Of(side.Statement, known.GetValueOrDefault))} [yellow]({side.Statement.Modality.Word()}; {sources})[/]");
        Citations(side.Statement, known, 6);
        foreach (var besides in side.Besides)
        {
            Line(6, Escape(StatementText.Of(besides, known.GetValueOrDefault)));
            Citations(besides, known, 6, "  –");
        }
    }

    private string Title()
    {
        var parts = new[]
        {
            about.Count > 0 ? "about " + string.Join(", ", about.Select(one => one.Name)) : null,
        }.OfType<string>().Concat(LensText.Of(lens)).ToList();
        return parts.Count == 0 ? "Contradictions" : "Contradictions " + string.Join(", ", parts);
    }

}
