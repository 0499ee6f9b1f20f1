using System.Globalization;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Answers;
using Spectre.Console;
using Status = SecurityGraph.Judgement.Statuses.Status;
using static SecurityGraph.Cli.Output.PageLines;

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
        if (FirstAnswer.Of(dossier) is { Length: > 0 } answer) Line(0, $"[bold]{Escape(answer)}[/]");
        foreach (var identifier in entity.Identifiers)
        {
            var link = IdentifierSchemes.Link(identifier.Scheme, identifier.Value);
            var derived = identifier.Status == IdentifierStatus.Derived ? " [grey](derived)[/]" : "";
            Line(2, $"{Escape(identifier.Value)}{derived}{(link is null || link == identifier.Value ? "" : $"  [blue]{Escape(link)}[/]")}");
        }
        Family(dossier);
        Stages(dossier);
        Relations(dossier);
        DossierPromises.Write(dossier);
        if (dossier.Absence is { } absence) Line(0, Escape(absence.Sentence));
        Mentions(dossier);
        Sources(dossier);
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
        Reported(dossier);
        if (dossier.OwnsFiles) foreach (var file in dossier.Files) Stages(dossier, file.Status, StatementText.Capitalised(file.File.Name));
        else Files(dossier);
    }

    private static void Files(Dossier dossier)
    {
        if (dossier.Files.Count == 0) return;
        Heading(dossier.Entity.Kind == EntityKind.Topic ? "Files on it" : "Files that change it");
        foreach (var (file, status) in dossier.Files)
        {
            Line(2, $"{Escape(StatementText.Capitalised(file.Name))}: {(status.Current is { } current ? Escape(current.Stage.Label + When(current.When)) : "no stage is certain")} [grey]{file.Id}[/]");
            if (status.Current is { } reached) Citations(dossier, reached.Occurrence);
        }
    }

    private static void Reported(Dossier dossier)
    {
        if (dossier.Reported.Count == 0) return;
        Heading("Reported by weak sources alone");
        var width = dossier.Reported.Max(stage => Date(stage).Length);
        foreach (var stage in dossier.Reported)
            Stage(dossier, stage, width, stage.IsFact ? "" : stage.Occurrence.Modality.Word(), stage is { IsFact: false, LastSaid: { } said } ? $"last said {DateText.Plain(said)}" : "");
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
        Line(2, $"{Escape(Date(stage).PadRight(width))}  {Escape(DossierMarks.NameOf(dossier, stage))}[grey]{Escape(DossierMarks.WhoseIs(dossier, stage) is { } whose ? $" · {whose}" : "")}[/]{Marks([.. marks.Where(mark => mark.Length > 0)])}");
        Citations(dossier, stage.Occurrence);
    }

    private static string Date(StageReached stage) => stage.When is { } when ? DateText.Plain(when) : "no date";

    private static void Relations(Dossier dossier)
    {
        foreach (var group in DossierGroup.Of(dossier))
        {
            Heading(group.Head);
            foreach (var answer in group.Answers) Relation(dossier, answer);
        }
    }

    private static void Relation(Dossier dossier, StatementAnswer answer)
    {
        Line(2, Escape(StatementText.Capitalised(dossier.TextOf(answer.Statement))) + Marks([.. DossierMarks.Of(dossier, answer)]));
        Citations(dossier, answer.Statement);
    }

    public static string Marks(params string[] marks) => marks.All(mark => mark.Length == 0) ? "" : $" [yellow]({Escape(string.Join("; ", marks))})[/]";

    private static void Sources(Dossier dossier)
    {
        // The stages of its files, printed above, have sources too.
        var stages = dossier.Files.Select(file => file.Status).Append(dossier.Status).SelectMany(status => status.Stages).Concat(dossier.Reported).Select(stage => stage.Occurrence);
        var documents = dossier.Statements.Select(answer => answer.Statement).Concat(stages).Concat(dossier.OfFiles.Select(promise => promise.Statement)).DistinctBy(statement => statement.Id).SelectMany(statement => statement.Evidence).GroupBy(evidence => evidence.Document)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).ToList();
        Heading("Sources");
        foreach (var document in documents)
        {
            var said = document.Select(evidence => evidence.SaidOn).OfType<Edtf>().Select(DateText.Plain).FirstOrDefault() ?? "undated";
            Line(2, $"[grey]{document.Count(),3}[/] {Escape(dossier.NameOf(document.Key))} [grey]· {said} · {document.Key}[/]");
        }
    }

    private static void Mentions(Dossier dossier)
    {
        if (dossier.Mentions.Count == 0) return;
        Heading("Spoken of in the text of");
        foreach (var document in dossier.Mentions.GroupBy(mention => mention.Document))
        {
            var sections = string.Join(", ", document.Where(mention => IsSection(mention.Section)).Select(mention => string.Create(CultureInfo.InvariantCulture, $"{mention.Section} ({mention.Count})")));
            Line(2, $"[grey]{document.Sum(mention => mention.Count),3}[/] {Escape(dossier.NameOf(document.Key))} [grey]· {(sections.Length > 0 ? Escape($"section {sections}") + " · " : "")}{document.Key}[/]");
        }
    }

    /// <summary>A page of the web has none: 0 is what stands before the first.</summary>
    private static bool IsSection(string section) => section is not ("" or "0");

    public static void Citations(Dossier dossier, Statement statement)
    {
        // Several sentences of one paragraph, or one summary of several places, are told once.
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var evidence in statement.Evidence)
        {
            var citation = dossier.CitationOf(statement, evidence);
            if (told.Add(citation)) Line(4, $"[grey]– {Escape(citation)}[/]");
            if (evidence.Summary is { } summary && told.Add(summary)) Line(6, Escape(summary));
            if (dossier.SentenceOf(evidence) is { } sentence && told.Add(sentence)) Line(6, $"“{Escape(sentence)}”");
        }
    }

    private static string When(Edtf? date) => date is null ? "" : " " + DateText.Adverb(date);
}
