using System.Globalization;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Promises;
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
        if (IsOwner(dossier.Entity)) foreach (var file in dossier.Files) Stages(dossier, file.Status, StatementText.Capitalised(file.File.Name));
        else Files(dossier);
    }

    /// <summary>A system and a body have their files; a field has files on it, and an act files that change it, which have dossiers of their own.</summary>
    private static bool IsOwner(Entity entity) => entity.Kind == EntityKind.Actor || entity.IsSystem();

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
        var partial = stage.IsPartial ? ", in part" : "";
        var of = stage.Of == dossier.Entity.Id || dossier.Files.Any(file => file.File.Id == stage.Of) ? "" : $" · {dossier.NameOf(stage.Of)}";
        var which = IsOneOfSeveral(dossier, stage) ? ": " + dossier.NameOf(stage.Event) : "";
        Line(2, $"{Escape(Date(stage).PadRight(width))}  {Escape(stage.Stage.Label + partial + which)}[grey]{Escape(of)}[/]{Marks([.. marks.Where(mark => mark.Length > 0)])}");
        Citations(dossier, stage.Occurrence);
    }

    /// <summary>A file may be examined, and Parliament give its mandate, in two steps: the event says which.</summary>
    private static bool IsOneOfSeveral(Dossier dossier, StageReached stage) =>
        dossier.Files.Select(file => file.Status).Append(dossier.Status).SelectMany(status => status.Stages)
            .Where(other => other.Of == stage.Of && other.Stage == stage.Stage).DistinctBy(other => other.Event).Count() > 1;

    private static string Date(StageReached stage) => stage.When is { } when ? DateText.Plain(when) : "no date";

    private static void Relations(Dossier dossier)
    {
        foreach (var group in dossier.Statements.Where(answer => !IsStage(answer.Statement)).GroupBy(answer => (answer.Statement.Predicate, Side: SideOf(answer.Statement, answer.Via ?? dossier.Entity.Id)))
            .OrderBy(group => group.Key.Predicate.HiddenByDefault).ThenBy(group => group.Key.Predicate.IsTalk).ThenBy(group => group.Key.Side == Side.About)
            .ThenBy(group => Head(group.Key.Predicate, group.Key.Side), StringComparer.Ordinal))
        {
            Heading(Head(group.Key.Predicate, group.Key.Side));
            foreach (var answer in group) Relation(dossier, answer);
        }
    }

    /// <summary>As what the entity, or a group of it, takes part in a statement.</summary>
    private enum Side
    {
        Subject,
        Object,
        About,
    }

    private static Side SideOf(Statement statement, EntityId entity) =>
        statement.Object is not { } target || statement.Predicate.Symmetric || statement.Subject == entity ? Side.Subject
        : target == entity ? Side.Object
        : statement.About.Contains(entity) ? Side.About : Side.Subject;

    /// <summary>What it does, and what is done to it, apart: <c>Establishes</c>, <c>Established by</c>.</summary>
    private static string Head(Predicate predicate, Side side)
    {
        var words = StatementText.Capitalised(side == Side.Object ? predicate.ReverseLabel : predicate.Label);
        return side == Side.About ? words + ", about it" : words;
    }

    private static bool IsStage(Statement statement) => statement.Predicate == Predicate.StageOf;

    private static void Relation(Dossier dossier, StatementAnswer answer)
    {
        var marks = new List<string>();
        if (DateOfEvent(dossier, answer.Statement) is { } day) marks.Add(DateText.Adverb(day));
        if (DatesInWords(answer.Statement) is { Length: > 0 } words) marks.Add(words);
        if (answer.Statement.Modality.Class() != ModalityClass.Fact) marks.Add(answer.Statement.Modality.Word());
        if (answer.Statement is { Modality: not (Modality.Occurred or Modality.Urged), LastSaid: { } said }) marks.Add("last said " + DateText.Plain(said));
        if (Outcome(dossier, answer.Statement) is { } outcome) marks.Add(outcome);
        if (answer.Certainty == Certainty.Possible) marks.Add("possible");
        if (answer.Via is { } via) marks.Add("via " + dossier.NameOf(via));
        if (Literal(answer.Statement) is { } literal) marks.Add(literal);
        if (answer.Statement.Derived) marks.Add("derived");
        if (dossier.ReportedBy(answer.Statement) is { Count: > 0 } weak) marks.Add("reported by " + string.Join(", ", weak.Select(document => document.Name)));
        Line(2, Escape(StatementText.Capitalised(dossier.TextOf(answer.Statement))) + Marks([.. marks]));
        Citations(dossier, answer.Statement);
    }

    /// <summary>Who takes part in something else does so when that comes; the dossier of the event itself has its date above.</summary>
    private static Edtf? DateOfEvent(Dossier dossier, Statement statement) =>
        statement.When is null && FactTime.EventOf(statement) is { } which && which != dossier.Entity.Id ? dossier.EventDates.GetValueOrDefault(which) : null;

    /// <summary>Of a promise what has become of it, as `promises` judges; of anything else that was to come whether its day has passed. Null where that is ahead, or has no day.</summary>
    private static string? Outcome(Dossier dossier, Statement statement)
    {
        // A verb that follows from a stage has come to what its event has come to.
        var promise = statement is { Derived: true, Occasion: { } occasion } ? dossier.Promises.Values.FirstOrDefault(one => one.Statement.Participants.Contains(occasion)) : dossier.Promises.GetValueOrDefault(statement.Id);
        if (promise is null)
            return Outlooks.Of(statement, dossier.Today) is { } outlook and not Outlook.Ahead ? outlook.ToString().ToLowerInvariant() : null;
        var isMute = promise.End.Outcome == PromiseOutcome.Ahead || (promise.End.Outcome == PromiseOutcome.Open && promise.Due is null);
        return isMute ? null : promise.End.Outcome.ToString().ToLowerInvariant();
    }

    /// <summary>What no evidence says literally; else in how many of its evidence all is said literally; null where it is in all.</summary>
    private static string? Literal(Statement statement)
    {
        if (statement.Inferred.Any()) return "inferred: " + string.Join(", ", statement.Inferred);
        return statement.LiteralIn == statement.Saying.Count ? null : $"literal in {statement.LiteralIn} of {statement.Saying.Count}";
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
