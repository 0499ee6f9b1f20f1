
namespace SecurityGraph.Model.Terms;

/// <summary>The verb of a predicate in the forms from which its modalities are made.</summary>
/// <param name="Infinitive"><c>operate</c>; also its plural, but for forms of "be", which may differ: <c>be delivered by</c>, <c>is due by</c>.</param>
/// <param name="Present">Of one subject: <c>operates</c>.</param>
/// <param name="Past">Of one subject: <c>operated</c>.</param>
public sealed record Verb(string Infinitive, string Present, string Past)
{
    private const string Be = "be ";

    /// <summary>What the subject does, as the modality has it: <c>operates</c>, <c>is to operate</c>, <c>would operate</c>.</summary>
    public string In(Modality modality, bool isPlural) => modality switch
    {
        Modality.Occurred => isPlural && IsBe ? "were " + Complement : Past,
        Modality.Ongoing => !isPlural ? Present : IsBe ? "are " + Complement : Infinitive,
        Modality.Planned => $"{Is(isPlural)} to {Infinitive}",
        Modality.Expected => $"{Is(isPlural)} expected to {Infinitive}",
        Modality.Conditional => $"may {Infinitive}",
        Modality.Urged => $"{Is(isPlural)} asked to {Infinitive}",
        Modality.Required => $"must {Infinitive}",
        Modality.Proposed => $"would {Infinitive}",
        Modality.Denied when IsBe => $"{Is(isPlural)} not {Complement}",
        Modality.Denied => $"{(isPlural ? "do" : "does")} not {Infinitive}",
        _ => throw new ArgumentOutOfRangeException(nameof(modality), modality, "No modality."),
    };

    /// <summary>What the subject was proposed to do, once it is there: <c>was to operate</c>.</summary>
    public string WasTo(bool isPlural) => $"{(isPlural ? "were" : "was")} to {Infinitive}";

    /// <summary>What is done to the object, where no rule makes it of the verb: <c>be sent staff</c>.</summary>
    public Verb? Done { get; init; }

    /// <summary>What is done to the object, else of a regular verb of one word: <c>be strengthened</c>.</summary>
    public Verb? Passive => Done ?? (Past.EndsWith("ed", StringComparison.Ordinal) && !Past.Contains(' ', StringComparison.Ordinal) ? new Verb(Be + Past, "is " + Past, "was " + Past) : null);

    private bool IsBe => Infinitive.StartsWith(Be, StringComparison.Ordinal);

    private string Complement => Present["is ".Length..];

    private static string Is(bool isPlural) => isPlural ? "are" : "is";
}
