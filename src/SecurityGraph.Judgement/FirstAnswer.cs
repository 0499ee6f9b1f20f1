using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Judgement;

/// <summary>What most readers open a dossier for, in a line: whether the thing exists, and how far it or its files have come.</summary>
public static class FirstAnswer
{
    // These just are.
    private static readonly EntityKind[] Lasting = [EntityKind.Topic, EntityKind.Place];

    /// <summary>Empty where there is nothing to say of it.</summary>
    public static string Of(Dossier dossier)
    {
        var limits = string.Join(", ", LensText.Of(dossier.Lens));
        string[] answers = [.. ExistenceOf(dossier), .. StatusOf("", dossier.Status), .. dossier.Files.SelectMany(file => StatusOf(file.File.Name + ": ", file.Status))];
        if (answers.Length == 0) return limits.Length > 0 ? StatementText.Capitalised(limits) + "." : "";
        return string.Join(' ', answers.Select((answer, i) => StatementText.Capitalised(i == 0 && limits.Length > 0 ? $"{limits}: {answer}" : answer) + "."));
    }

    private static IEnumerable<string> ExistenceOf(Dossier dossier)
    {
        if (Lasting.Contains(dossier.Entity.Kind)) yield break;
        yield return dossier.Existence.State switch
        {
            ExistenceState.Established => dossier.Entity.Kind == EntityKind.Instrument ? "established: no source read here tells that it works" : "established: no source read here tells of its work",
            ExistenceState.Planned when dossier.Existence.Because.All(answer => Outlooks.Of(answer.Statement, dossier.Today) is Outlook.Open or Outlook.Overdue) => "planned: its day has passed, and no source read here tells that it came",
            ExistenceState.Existing when dossier.Entity.Kind == EntityKind.Event && dossier.Statements.Any(answer => answer.Statement is { Modality: Modality.Occurred } told && told.Predicate == Predicate.Occurs) => "took place",
            ExistenceState.Unstated => "no source read here says whether it exists",
            var state => state.ToString().ToLowerInvariant(),
        };
    }

    private static IEnumerable<string> StatusOf(string of, Status status)
    {
        if (status.Current is { } current) yield return of + current.Stage.Label + (current.When is { } when ? " " + DateText.Adverb(when) : "");
        else if (status.Stages.Any()) yield return of + "no stage is certain";
    }
}
