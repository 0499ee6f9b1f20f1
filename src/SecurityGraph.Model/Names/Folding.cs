using System.Text;
using AnyAscii;

namespace SecurityGraph.Model.Names;

/// <summary>
/// The folded form of names, defined once for every store: transliterated to ASCII (accents, compatibility forms and other
/// scripts included, composed or not), in lower case, words of letters and digits with one blank between. <c>Čaputová</c> is
/// <c>caputova</c>, <c>eu-LISA</c> is <c>eu lisa</c>.
/// </summary>
public static class Folding
{
    /// <summary>Empty where the text has no letter or digit.</summary>
    public static string Fold(string text)
    {
        var ascii = Ascii.IsValid(text) ? text : text.Transliterate();
        var folded = new StringBuilder(ascii.Length);
        var isBetween = false;
        foreach (var c in ascii)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                isBetween = folded.Length > 0;
                continue;
            }
            if (isBetween) folded.Append(' ');
            isBetween = false;
            folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>The words of the folded form.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
