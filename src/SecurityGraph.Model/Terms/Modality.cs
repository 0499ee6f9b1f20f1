
namespace SecurityGraph.Model.Terms;

/// <summary>How a source states something. The order is from the stronger to the weaker; the roll-up uses it.</summary>
public enum Modality
{
    /// <summary>Stated as having happened.</summary>
    Occurred,

    /// <summary>Stated as being the case on the day of the document.</summary>
    Ongoing,

    /// <summary>Somebody intends it, prepares it or works towards it.</summary>
    Planned,

    /// <summary>Foreseen; nobody commits to it.</summary>
    Expected,

    /// <summary>Depends on a stated condition.</summary>
    Conditional,

    /// <summary>An actor is asked to do it.</summary>
    Urged,

    /// <summary>An obligation or a stated need.</summary>
    Required,

    /// <summary>Would follow from a proposal that is not adopted.</summary>
    Proposed,

    /// <summary>Stated as not being so.</summary>
    Denied,
}

/// <summary>What readers filter by: five classes of <see cref="Modality"/>.</summary>
public enum ModalityClass
{
    Fact,
    Planned,
    Urged,
    Proposed,
    Denied,
}

public static class Modalities
{
    public static ModalityClass Class(this Modality modality) => modality switch
    {
        Modality.Occurred or Modality.Ongoing => ModalityClass.Fact,
        Modality.Planned or Modality.Expected or Modality.Conditional => ModalityClass.Planned,
        Modality.Urged or Modality.Required => ModalityClass.Urged,
        Modality.Proposed => ModalityClass.Proposed,
        _ => ModalityClass.Denied,
    };

    /// <summary>The word of the exchange format, <c>occurred</c>.</summary>
    public static string Word(this Modality modality) => Words[(int)modality];

    /// <summary>Reads a word of the exchange format; case counts.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out Modality modality)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (!word.SequenceEqual(Words[i])) continue;
            modality = (Modality)i;
            return true;
        }
        modality = default;
        return false;
    }

    /// <summary>All words, in the order of <see cref="Modality"/>.</summary>
    public static IReadOnlyList<string> All => Words;

    private static readonly string[] Words = [.. Enum.GetNames<Modality>().Select(name => name.ToLowerInvariant())];
}
