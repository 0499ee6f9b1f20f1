using System.Globalization;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// A line of a page: its index in the file, whether it stands below an empty one, and the number that it begins with, as a
/// footnote does; 0 where it begins otherwise.
/// </summary>
internal sealed record PageLine(int Index, string Text, bool Gap, int Number, string Rest)
{
    /// <summary>It is nothing but a number.</summary>
    public bool IsAlone => Number > 0 && Rest.Length == 0;

    /// <summary>A page number that can be nothing else: <c>EN 3 EN</c>, <c>3/9</c>.</summary>
    public bool IsFoot => Number == 0 && PageFurniture.IsPageNumber(Text);

    /// <summary>Below footnotes it is the foot of their page: <c>iv</c>, <c>www.europa.eu</c>.</summary>
    public bool IsFootOfNotes => Number == 0 && Gap && EdgeForms.MayEndNotes(Text);

    public static PageLine Of(string text, int index, bool gap)
    {
        var digits = 0;
        while (digits < text.Length && digits <= 3 && char.IsAsciiDigit(text[digits])) digits++;
        var rest = text[digits..].TrimStart();
        var begins = digits is >= 1 and <= 3 && text[0] != '0'
            && (rest.Length == 0 || (text[digits] == ' ' && !char.IsAsciiDigit(rest[0]) && (SentenceSplitter.CanBegin(rest) || PageFurniture.IsAddress(rest))));
        return begins
            ? new PageLine(index, text, gap, int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture), rest)
            : new PageLine(index, text, gap, 0, "");
    }
}
