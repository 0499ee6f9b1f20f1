using System.Buffers;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Outlines;

/// <summary>
/// Marked headings whose number a word carries (<c>Article 1</c>, <c>Section 2: Means</c>, <c>Chapter I</c>), or that a letter counts
/// (<c>A. Aims</c>). Where all of a document have one word, or all are letters, and no other heading has a number, theirs are those of its
/// sections. Otherwise Title I and Chapter I would have one name. An annex counts nothing of the text that it stands behind.
/// </summary>
internal sealed class PartHeadings
{
    private static readonly HashSet<string> Words = new("article chapter part section title".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> AfterNumber = SearchValues.Create(" :–—,-");

    private readonly string? _word;
    private readonly bool _areLetters;

    private PartHeadings(string? word, bool areLetters, bool arePrinted) => (_word, _areLetters, ArePrinted) = (word, areLetters, arePrinted);

    /// <summary>The document prints numbers of sections by such words or letters.</summary>
    public bool ArePrinted { get; }

    public static PartHeadings Of(IReadOnlyList<Block> blocks)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var letters = new HashSet<char>();
        var areNumbered = false;
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Heading) continue;
            var heading = block.Printed;
            if (HeadingNumber.TryRead(heading, bare: true, out _, out _)) areNumbered = true;
            else if (TryPart(heading, out var word, out _)) words.Add(word);
            else if (TryLetter(heading, out var letter)) letters.Add(letter);
        }

        var areLetters = letters.Contains('A') && letters.Contains('B'); // one alone may be the initial of a name
        return new PartHeadings(
            words.Count == 1 && !areLetters && !areNumbered ? words.Single() : null,
            areLetters && words.Count == 0 && !areNumbered,
            areLetters || words.Count > 0);
    }

    /// <summary>The number of a heading that has the one word of the document.</summary>
    public bool TryNumber(string heading, out HeadingNumber number)
    {
        number = default;
        return _word is not null && TryPart(heading, out var word, out number) && string.Equals(word, _word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The letter of a heading, where letters count the sections of the document.</summary>
    public bool TryLetter(string heading, out string section, out string title)
    {
        (section, title) = ("", "");
        if (!_areLetters || !TryLetter(heading, out var letter)) return false;
        (section, title) = (letter.ToString(), heading[2..].Trim());
        return true;
    }

    private static bool TryLetter(string heading, out char letter)
    {
        letter = heading.Length > 3 ? heading[0] : default;
        return letter is >= 'A' and <= 'Z' && heading[1] is '.' or ')' && heading[2] == ' ';
    }

    private static bool TryPart(string heading, out string word, out HeadingNumber number)
    {
        (word, number) = ("", default);
        var space = heading.IndexOf(' ', StringComparison.Ordinal);
        if (space < 1 || !char.IsUpper(heading[0]) || !Words.Contains(heading[..space])) return false;
        word = heading[..space];
        var behind = heading.AsSpan(space + 1).TrimStart();
        var end = behind.IndexOfAny(AfterNumber);
        var written = (end < 0 ? behind : behind[..end]).TrimEnd(".)");
        // Acts have articles beyond 99, and no heading has such a number without its word: it would be a count.
        if (written.Length == 3 && !written.ContainsAnyExceptInRange('0', '9') && written[0] != '0') number = new HeadingNumber(0, written.ToString());
        // Any word may follow: what is read is the number.
        return number != default || HeadingNumber.TryRead($"{written}. Heading", bare: false, out number, out _);
    }
}
