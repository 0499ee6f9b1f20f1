using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>How far files must have come to be listed.</summary>
/// <param name="Stages">The names of stages of which the current one must be one; null does not restrict.</param>
/// <param name="IsOpen">True: an act may still come of it. False: it has come, or none will. Of a file without a current stage nobody says. Null does not restrict.</param>
public sealed record StageQuestion(IReadOnlyCollection<string>? Stages, bool? IsOpen)
{
    /// <summary>From there on the act is there.</summary>
    private static readonly Stage Published = Vocabulary.Current.TryGetStage("published", out var stage) ? stage : throw new InvalidOperationException("The vocabulary has no stage 'published'.");

    public bool Takes(Status status) => status.Current?.Stage is { } current && Stages?.Contains(current.Name) != false && (IsOpen is not { } open || open == !Closes(current));

    private static bool Closes(Stage stage) => stage.OvertakesAll || stage.Level >= Published.Level;
}
