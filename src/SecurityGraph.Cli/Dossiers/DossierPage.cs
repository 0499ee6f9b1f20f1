using SecurityGraph.Cli.Output;
using SecurityGraph.Model;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Judgement;
using Spectre.Console;

namespace SecurityGraph.Cli.Dossiers;

/// <summary>A dossier for people to read.</summary>
internal static class DossierPage
{
    public static void Write(Dossier dossier)
    {
        var entity = dossier.Entity;
        Line($"[bold]{Escape(entity.Name)}[/]{(entity.Title.Length > 0 ? "  " + Escape(entity.Title) : "")}");
        Line($"[grey]{entity.Kind.Name}{(entity.Subkind.Length > 0 ? ", " + entity.Subkind.Replace('_', ' ') : "")} · {entity.Id}[/]");
        if (entity.Description.Length > 0) Line(Escape(entity.Description));
        foreach (var identifier in entity.Identifiers)
        {
            var link = IdentifierSchemes.Link(identifier.Scheme, identifier.Value);
            var derived = identifier.Status == IdentifierStatus.Derived ? " [grey](derived)[/]" : "";
            Line($"  {Escape(identifier.Value)}{derived}{(link is null || link == identifier.Value ? "" : $"  [blue]{Escape(link)}[/]")}");
        }
        Day(dossier);
        Family(dossier);
        Stages(dossier);
        Relations(dossier);
        Sources(dossier);
    }

    private static void Day(Dossier dossier)
    {
        var limits = new[]
        {
            dossier.Lens.AsOf is { } asOf ? $"as of {DateText.Plain(Edtf.Day(asOf))}" : null,
            dossier.Lens.SaidBy is { } saidBy ? $"said by {DateText.Plain(Edtf.Day(saidBy))}" : null,
        }.OfType<string>().ToList();
        Heading(limits.Count > 0 ? $"Existence, {string.Join(", ", limits)}" : "Existence");
        Line($"  {dossier.Existence.State.ToString().ToLowerInvariant()}");
    }

    private static void Family(Dossier dossier)
    {
        var others = dossier.Family.Members.Where(id => id != dossier.Entity.Id).ToList();
        if (others.Count == 0) return;
        Heading("Family");
        foreach (var id in others) Line($"  {Escape(dossier.NameOf(id))} [grey]{id}[/]");
    }

    private static void Stages(Dossier dossier)
    {
        var status = dossier.Status;
        if (status.Reached.Count + status.Ahead.Count == 0) return;
        Heading(status.Current is { } current ? $"Status: {current.Stage.Label}{When(current.When)}" : "Status: no stage is certain");
        foreach (var stage in status.Reached) Stage(dossier, stage, stage.Certainty == Certainty.Possible ? "possible" : "");
        foreach (var stage in status.Ahead) Stage(dossier, stage, stage.Occurrence.Modality.Word());
    }

    private static void Stage(Dossier dossier, StageReached stage, string mark)
    {
        var partial = stage.IsPartial ? ", in part" : "";
        var of = stage.Of == dossier.Entity.Id ? "" : $" · {dossier.NameOf(stage.Of)}";
        Line($"  {Escape(stage.When?.ToString() ?? "no date"),-14} {Escape(stage.Stage.Label + partial)}[grey]{Escape(of)}{(mark.Length > 0 ? $" ({mark})" : "")}[/] {Citations(stage.Occurrence)}");
    }

    private static void Relations(Dossier dossier)
    {
        foreach (var group in dossier.Statements.Where(answer => !IsStage(answer.Statement)).GroupBy(answer => answer.Statement.Predicate)
            .OrderBy(group => group.Key.HiddenByDefault).ThenBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            Heading(group.Key.Name);
            foreach (var answer in group) Relation(dossier, answer);
        }
    }

    private static bool IsStage(Statement statement) => statement.Predicate == Predicate.StageOf;

    private static void Relation(Dossier dossier, StatementAnswer answer)
    {
        var marks = new List<string>();
        if (answer.Statement.Modality.Class() != ModalityClass.Fact) marks.Add(answer.Statement.Modality.Word());
        if (answer.Certainty == Certainty.Possible) marks.Add("possible");
        if (answer.Via is { } via) marks.Add("via " + dossier.NameOf(via));
        if (answer.Statement.Inferred.Count > 0) marks.Add("inferred: " + string.Join(", ", answer.Statement.Inferred));
        if (answer.Statement.Derived) marks.Add("derived");
        var text = StatementText.Of(answer.Statement, id => dossier.Known.GetValueOrDefault(id));
        Line($"  {Escape(text)}{(marks.Count > 0 ? $" [yellow]({Escape(string.Join("; ", marks))})[/]" : "")} {Citations(answer.Statement)}");
        if (answer.Statement.Summary is { } summary) Line($"      [grey]{Escape(summary)}[/]");
    }

    private static void Sources(Dossier dossier)
    {
        var documents = dossier.Statements.SelectMany(answer => answer.Statement.Evidence).GroupBy(evidence => evidence.Document)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).ToList();
        Heading("Sources");
        foreach (var document in documents)
        {
            var said = document.Select(evidence => evidence.SaidOn).OfType<Edtf>().Select(date => date.ToString()).FirstOrDefault() ?? "undated";
            Line($"  [grey]{document.Count(),3}[/] {Escape(dossier.NameOf(document.Key))} [grey]{said} · {document.Key}[/]");
        }
    }

    private static string Citations(Statement statement) =>
        $"[grey]{Escape(string.Join("; ", statement.Evidence.Take(3).Select(Citation)))}{(statement.Evidence.Count > 3 ? "; …" : "")}[/]";

    private static string Citation(Evidence evidence)
    {
        var place = evidence.Section.Length > 0 ? " " + evidence.Section : "";
        if (evidence.Paragraph is { } paragraph) place += $" ¶{paragraph}";
        if (evidence.Footnote is { } footnote) place += $" fn {footnote}";
        return evidence.Document.Slug + place;
    }

    private static string When(Edtf? date) => date is null ? "" : " " + DateText.Adverb(date);

    private static void Heading(string text)
    {
        Terminal.Out.WriteLine();
        Line($"[bold]{Escape(text)}[/]");
    }

    private static void Line(string markup) => Terminal.Out.MarkupLine(markup);

    private static string Escape(string text) => Markup.Escape(text);
}
