using System.Globalization;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// What begins a list item. A bullet, <c>2.</c> or <c>2)</c> stands before its text; <c>(2)</c>, <c>(a)</c> and <c>iv)</c> are part
/// of it, because other sentences refer to "point (a)".
/// </summary>
internal static class ListMarks
{
    private const string Boxes = "☐☑☒□■✓✔✗✘❏❑";
    private const string Bullets = "-*+•▪▫●○◦‣⁃∙·–—➢➤►▶▸▹◆◇❖\uF0B7\uF0A7\uF0A8\uF02D\uF0D8\uF0FC\uF076" + Boxes;
    private const int LongestPoint = 12;

    /// <param name="mark">What stands before the text; empty where a point such as <c>(a)</c> begins it.</param>
    /// <param name="text">Of the item.</param>
    public static bool TryRead(string line, out string mark, out string text)
    {
        (mark, text) = ("", "");
        var length = MarkLength(line);
        if (length > 0 && length < line.Length && char.IsWhiteSpace(line[length]))
        {
            mark = line[..length];
            text = line[length..].Trim();
            return text.Length > 0;
        }

        text = line;
        return IsPoint(line);
    }

    /// <summary>A line may begin with <c>(a)</c> by chance, in "as in point (a)": not behind what closes something or belongs to a list.</summary>
    /// <param name="before">The line before the one that begins with a point.</param>
    public static bool MayFollow(string before) =>
        SentenceSplitter.IsClosed(before) || before.EndsWith(',') || EndsIn(before, "and") || EndsIn(before, "or");

    /// <summary>
    /// A sentence names several points and breaks between them: <c>Articles 5(1),</c>, <c>(2) and (3) are clear</c>. What stands behind the
    /// point goes on in lower case, and the line before ends in a point of the same kind.
    /// </summary>
    public static bool RunsOn(string before, string line)
    {
        var point = Point(line);
        if (point is "") return false;
        var behind = line.AsSpan(line.IndexOf(')', StringComparison.Ordinal) + 1).TrimStart(" ,");
        if (behind.IsEmpty || !(char.IsLower(behind[0]) || behind[0] == '(')) return false;
        var last = before.AsSpan().TrimEnd();
        foreach (var separator in (ReadOnlySpan<string>)[" and", " or", " to"])
        {
            if (last.EndsWith(separator)) last = last[..^separator.Length];
        }

        if (last.EndsWith(",")) last = last[..^1];
        var open = last.LastIndexOf('(');
        // At the beginning of its line it is an item's own.
        return open > 0 && last is [.., ')'] && last[(open + 1)..^1].ToString() is var one && one.Length is > 0 and < 5
            && (IsNumber(one) ? IsNumber(point) : (IsLetter(one) || IsRoman(one)) && !IsNumber(point));
    }

    /// <summary>A box to tick, or a tick: it stands before an item by itself, or behind the mark of one.</summary>
    public static bool IsBox(char mark) => Boxes.Contains(mark, StringComparison.Ordinal);

    public static bool IsPoint(string line) => Point(line) is not "";

    /// <summary>True where a line begins with the point that comes after the one of another: (b) after (a), (1a) or (2) after (1).</summary>
    public static bool IsNextPoint(string line, string next)
    {
        var (point, following) = (Point(line), Point(next));
        if (point is "" || following is "") return false;
        if (IsRoman(point) && IsRoman(following) && Roman(following) == Roman(point) + 1) return true;
        if (!IsNumber(point)) return IsLetter(point) && IsLetter(following) && following.Length == point.Length && following[0] == point[0] + 1;
        if (!IsNumber(following)) return false;
        var (number, letter) = Split(point);
        return Split(following) is var (nextNumber, nextLetter)
            && ((nextNumber == number + 1 && nextLetter == 0) || (nextNumber == number && nextLetter == (letter == 0 ? 'a' : letter + 1)));
    }

    private static (int Number, int Letter) Split(string point) => char.IsAsciiLetter(point[^1])
        ? (int.Parse(point.AsSpan(0, point.Length - 1), CultureInfo.InvariantCulture), point[^1])
        : (int.Parse(point, CultureInfo.InvariantCulture), 0);

    /// <summary>What stands in the bracket; empty where a line begins with no point.</summary>
    private static string Point(string line)
    {
        if (line.Length < 3 || !(line[0] is '(' or '\\' || char.IsAsciiLetterOrDigit(line[0]))) return "";
        var head = line.AsSpan(0, Math.Min(line.Length, LongestPoint));
        var space = head.IndexOfAny(' ', '\t');
        if (space < 2 || line.AsSpan(space).Trim().IsEmpty || !head[..space].EndsWith(")")) return "";
        var point = head[..(space - 1)].TrimEnd('\\').TrimStart('\\').TrimStart('(').ToString();
        return IsLetter(point) || IsNumber(point) || IsRoman(point) ? point : "";
    }

    /// <summary><c>; and</c>, <c>, or</c>: between two items.</summary>
    private static bool EndsIn(string line, string word) =>
        line.EndsWith(word, StringComparison.Ordinal) && line.AsSpan(0, line.Length - word.Length).TrimEnd() is [.., ';' or ','];

    /// <summary>a, A, aa.</summary>
    private static bool IsLetter(ReadOnlySpan<char> point) =>
        point.Length is 1 or 2 && char.IsAsciiLetter(point[0]) && point[^1] == point[0];

    /// <summary>12, 12a.</summary>
    private static bool IsNumber(ReadOnlySpan<char> point)
    {
        var digits = point.Length > 1 && char.IsAsciiLetterLower(point[^1]) ? point[..^1] : point;
        return digits.Length is >= 1 and <= 3 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static int Roman(string point) => RomanNumbers.TryRead(point.ToUpperInvariant(), out var value) ? value : 0;

    private static bool IsRoman(string point) =>
        (point.All(char.IsAsciiLetterLower) || point.All(char.IsAsciiLetterUpper)) && Roman(point) > 0;

    private static int MarkLength(string line)
    {
        if (line.Length == 0) return 0;
        if (Bullets.Contains(line[0], StringComparison.Ordinal)) return 1;
        if (line.StartsWith("#.", StringComparison.Ordinal)) return 2;
        var digits = 0;
        while (digits < Math.Min(line.Length, 3) && char.IsAsciiDigit(line[digits])) digits++;
        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
