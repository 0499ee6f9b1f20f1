using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Answers;
using Spectre.Console;
using Status = SecurityGraph.Judgement.Statuses.Status;

namespace SecurityGraph.Cli.Output;

/// <summary>A dossier for people to read.</summary>
internal static class DossierPage
{
    public static void Write(Dossier dossier)
    {
        var entity = dossier.Entity;
        Line(0, $"[bold]{Escape(entity.Name)}[/]{(entity.Title.Length > 0 ? "  " + Escape(entity.Title) : "")}");
        Line(0, $"[grey]{entity.Kind.Name}{(entity.Subkind.Length > 0 ? ", " + entity.Subkind.Replace('_', ' ') : "")} · {entity.Id}[/]");
        if (entity.Description.Length > 0) Line(0, Escape(entity.Description));
        foreach (var identifier in entity.Identifiers)
        {
            var link = IdentifierSchemes.Link(identifier.Scheme, identifier.Value);
            var derived = identifier.Status == IdentifierStatus.Derived ? " [grey](derived)[/]" : "";
            Line(2, $"{Escape(identifier.Value)}{derived}{(link is null || link == identifier.Value ? "" : $"  [blue]{Escape(link)}[/]")}");
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
        Line(2, dossier.Existence.State == ExistenceState.Established ? "established: founded, not told to work" : dossier.Existence.State.ToString().ToLowerInvariant());
    }

    private static void Family(Dossier dossier)
    {
        var others = dossier.Family.Members.Where(id => id != dossier.Entity.Id).ToList();
        if (others.Count == 0) return;
        Heading("Family");
        foreach (var id in others) Line(2, $"{Escape(dossier.NameOf(id))} [grey]{id}[/]");
    }

    private static void Stages(Dossier dossier)
    {
        Stages(dossier, dossier.Status, "Status");
        foreach (var file in dossier.Files) Stages(dossier, file.Status, $"File {Escape(file.File.Name)}");
    }

    private static void Stages(Dossier dossier, Status status, string heading)
    {
        if (!status.Stages.Any()) return;
        Heading(status.Current is { } current ? $"{heading}: {current.Stage.Label}{When(current.When)}" : $"{heading}: no stage is certain");
        var width = status.Stages.Max(stage => Date(stage).Length);
        foreach (var stage in status.Reached) Stage(dossier, stage, width, stage.Certainty == Certainty.Possible ? "possible" : "");
        Pending(status.Ahead, "");
        Pending(status.Overtaken, "overtaken");
        Pending(status.Overdue, "overdue");
        Pending(status.Open, "open");

        void Pending(IReadOnlyList<StageReached> stages, string outlook)
        {
            foreach (var stage in stages)
                Stage(dossier, stage, width, stage.Occurrence.Modality.Word(), stage.LastSaid is { } said ? $"last said {DateText.Plain(said)}" : "", outlook);
        }
    }

    private static void Stage(Dossier dossier, StageReached stage, int width, params string[] marks)
    {
        var partial = stage.IsPartial ? ", in part" : "";
        var of = stage.Of == dossier.Entity.Id || dossier.Files.Any(file => file.File.Id == stage.Of) ? "" : $" · {dossier.NameOf(stage.Of)}";
        Line(2, $"{Escape(Date(stage).PadRight(width))}  {Escape(stage.Stage.Label + partial)}[grey]{Escape(of)}[/]{Marks([.. marks.Where(mark => mark.Length > 0)])}");
        Citations(dossier, stage.Occurrence);
    }

    private static string Date(StageReached stage) => stage.When is { } when ? DateText.Plain(when) : "no date";

    private static void Relations(Dossier dossier)
    {
        foreach (var group in dossier.Statements.Where(answer => !IsStage(answer.Statement)).GroupBy(answer => answer.Statement.Predicate)
            .OrderBy(group => group.Key.HiddenByDefault).ThenBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            Heading(char.ToUpperInvariant(group.Key.Name[0]) + group.Key.Name[1..].ToLowerInvariant().Replace('_', ' '));
            foreach (var answer in group) Relation(dossier, answer);
        }
    }

    private static bool IsStage(Statement statement) => statement.Predicate == Predicate.StageOf;

    private static void Relation(Dossier dossier, StatementAnswer answer)
    {
        var marks = new List<string>();
        if (answer.Statement.Modality.Class() != ModalityClass.Fact) marks.Add(answer.Statement.Modality.Word());
        if (answer.Statement is { Modality: not (Modality.Occurred or Modality.Urged), LastSaid: { } said }) marks.Add("last said " + DateText.Plain(said));
        if (Outlooks.Of(answer.Statement, dossier.Today) is { } outlook and not Outlook.Ahead) marks.Add(outlook.ToString().ToLowerInvariant());
        if (answer.Certainty == Certainty.Possible) marks.Add("possible");
        if (answer.Via is { } via) marks.Add("via " + dossier.NameOf(via));
        if (Literal(answer.Statement) is { } literal) marks.Add(literal);
        if (answer.Statement.Derived) marks.Add("derived");
        var text = StatementText.Of(answer.Statement, id => dossier.Known.GetValueOrDefault(id));
        Line(2, Escape(text) + Marks([.. marks]));
        Citations(dossier, answer.Statement);
    }

    /// <summary>What no evidence says literally; else in how many of its evidence all is said literally; null where it is in all.</summary>
    private static string? Literal(Statement statement)
    {
        if (statement.Inferred.Any()) return "inferred: " + string.Join(", ", statement.Inferred);
        var literal = statement.Evidence.Count(evidence => evidence.Inferred.Count == 0);
        return literal == statement.Evidence.Count ? null : $"literal in {literal} of {statement.Evidence.Count}";
    }

    private static string Marks(params string[] marks) => marks.All(mark => mark.Length == 0) ? "" : $" [yellow]({Escape(string.Join("; ", marks))})[/]";

    private static void Sources(Dossier dossier)
    {
        var documents = dossier.Statements.SelectMany(answer => answer.Statement.Evidence).GroupBy(evidence => evidence.Document)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).ToList();
        Heading("Sources");
        foreach (var document in documents)
        {
            var said = document.Select(evidence => evidence.SaidOn).OfType<Edtf>().Select(DateText.Plain).FirstOrDefault() ?? "undated";
            Line(2, $"[grey]{document.Count(),3}[/] {Escape(dossier.NameOf(document.Key))} [grey]· {said} · {document.Key}[/]");
        }
    }

    private static void Citations(Dossier dossier, Statement statement)
    {
        foreach (var evidence in statement.Evidence)
        {
            Line(4, $"[grey]– {Escape(dossier.CitationOf(evidence))}[/]");
            if (evidence.Summary is { } summary) Line(6, Escape(summary));
            if (dossier.SentenceOf(evidence) is { } sentence) Line(6, $"“{Escape(sentence)}”");
        }
    }

    private static string When(Edtf? date) => date is null ? "" : " " + DateText.Adverb(date);

    private static void Heading(string text)
    {
        Terminal.Out.WriteLine();
        Line(0, $"[bold]{Escape(text)}[/]");
    }

    /// <summary>What is too long for the terminal goes on below its own beginning.</summary>
    private static void Line(int indent, string markup) => Terminal.Out.Write(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));

    private static string Escape(string text) => Terminal.Escape(text);
}
