using System.Text;

namespace SecurityGraph.Model.Passages;

/// <summary>
/// Characters that Unicode counts among the letters though they stand for a mark: the apostrophe of <c>l’Europeʼs</c> is written
/// U+0027, U+2019 or U+02BC, and only the last is a letter.
/// </summary>
internal static class ModifierLetters
{
    /// <summary>Apostrophes, primes, accents and tone marks that stand by themselves, and the saltillo.</summary>
    public static bool IsMark(Rune rune) => rune.Value is (>= 0x2B9 and <= 0x2D1) or 0x2EC or 0x2EE or 0xA78B or 0xA78C;
}
