using SecurityGraph.Model.Terms;

namespace SecurityGraph.Exports.Formats;

/// <summary>How a kind is drawn: its colour is that of Neo4j Browser's style. Formats with few shapes give one to two kinds, so the kind always stands as a word too.</summary>
/// <param name="Dark">Whether text on the colour is white.</param>
internal readonly record struct Look(byte Red, byte Green, byte Blue, bool Dark, string GexfShape, string DotShape)
{
    public string Hex => $"#{Red:X2}{Green:X2}{Blue:X2}";
}

internal static class Looks
{
    private static readonly Dictionary<string, Look> ByKind = new(StringComparer.Ordinal)
    {
        ["Actor"] = new(0x1F, 0x5F, 0xA8, true, "disc", "ellipse"),
        ["Instrument"] = new(0x1E, 0x7B, 0x4F, true, "square", "box"),
        ["Procedure"] = new(0x7A, 0x4F, 0xA3, true, "diamond", "hexagon"),
        ["Event"] = new(0xC0, 0x60, 0x1A, true, "triangle", "diamond"),
        ["Fund"] = new(0x8A, 0x6D, 0x00, true, "diamond", "octagon"),
        ["Document"] = new(0xE3, 0xE6, 0xEA, false, "square", "note"),
        ["Place"] = new(0xA8, 0x32, 0x4A, true, "triangle", "house"),
        ["Topic"] = new(0xBF, 0xE3, 0xE6, false, "disc", "egg"),
    };

    public static Look Of(EntityKind kind) => ByKind[kind.Name];

    /// <summary>The line of a relation: whole where it is a fact, dotted where it is denied.</summary>
    public static string LineOf(ModalityClass of) => of switch
    {
        ModalityClass.Fact => "solid",
        ModalityClass.Denied => "dotted",
        _ => "dashed",
    };
}
