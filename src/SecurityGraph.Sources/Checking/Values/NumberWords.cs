using System.Globalization;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Numbers in digits or spelled: "1,000,000", "1.5", "thirty-one".</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>As a pattern, which takes all of "thirty-one" or nothing.</summary>
    public const string Spelled =
        "(?>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\\b)?"
        + "|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|zero|one|two|three|four|five|six|seven|eight|nine|ten)\\b)";

    /// <summary>Null where it is none.</summary>
    public static decimal? Read(string text)
    {
        if (text.Length > 0 && char.IsAsciiDigit(text[0])) return Digits(text);
        var words = text.ToLowerInvariant().Split(['-', ' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["a" or "an"]) return 1;
        if (words is [.. var many, "hundred"]) return 100 * (many.Length == 0 ? null : Read(string.Join(' ', many)));
        if (words is ["half", _]) return 0.5m;
        if (words is [.., "quarter", "of", _]) return 0.25m;
        if (words is ["three", "quarters", "of", _]) return 0.75m;
        if (words is [.. var whole, "and", "a", "half"]) return Read(string.Join(' ', whole)) + 0.5m;
        decimal sum = 0;
        foreach (var word in words)
        {
            int unit = Array.IndexOf(Units, word), ten = Array.IndexOf(Tens, word);
            if (unit < 0 && ten < 0) return null;
            sum += unit >= 0 ? unit : 10 * ten;
        }
        return words.Length == 0 ? null : sum;
    }

    /// <summary>A mark before three last digits parts thousands, any other a fraction; both where the sort of mark says which.</summary>
    private static decimal? Digits(string text)
    {
        var marks = text.Where(c => !char.IsAsciiDigit(c)).ToList();
        var last = text.LastIndexOfAny([',', '.']);
        var fraction = last >= 0 && (text.Length - last - 1 != 3 || marks.Distinct().Count() > 1) && marks.Count(c => c == text[last]) == 1;
        var plain = string.Concat(text.Select((c, i) => char.IsAsciiDigit(c) ? c.ToString() : fraction && i == last ? "." : ""));
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
