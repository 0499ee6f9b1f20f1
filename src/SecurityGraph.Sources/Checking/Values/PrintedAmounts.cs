using System.Text.RegularExpressions;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>The amounts of a text, in any written form: 50 million, EUR 50 million, €50m, 50,000,000, 80-90%, thirty-one.</summary>
internal static partial class PrintedAmounts
{
    private const int TimeoutMilliseconds = 10_000;

    public static IReadOnlyList<PrintedAmount> In(string text)
    {
        var amounts = new List<PrintedAmount>();
        foreach (Match match in Amount.Matches(text)) Read(match, amounts);
        foreach (Match match in Part.Matches(text))
            amounts.Add(new PrintedAmount(match.Value.Contains("half", StringComparison.OrdinalIgnoreCase) ? 50 : match.Value.Contains("three", StringComparison.OrdinalIgnoreCase) ? 75 : 25, "%", Limit.None));
        return amounts;
    }

    private static void Read(Match match, List<PrintedAmount> amounts)
    {
        var (unit, limit) = (UnitOf(match), LimitOf(match.Groups["limit"].Value + match.Groups["after"].Value));
        var factor = FactorOf(match.Groups["factor"].Value);
        if (Value(match, "number", factor) is { } value) amounts.Add(new PrintedAmount(value, unit, limit));
        if (!match.Groups["from"].Success) return;
        // "80-90%", "between 5 and 10 million": what stands behind the second is said of the first.
        var ownFactor = match.Groups["fromFactor"].Success ? FactorOf(match.Groups["fromFactor"].Value) : factor;
        if (Value(match, "from", ownFactor) is { } from) amounts.Add(new PrintedAmount(from, unit, Limit.None));
        if (Value(match, "from", 1) is { } alone) amounts.Add(new PrintedAmount(alone, "", limit));
        if (Value(match, "number", factor) is { } to) amounts.Add(new PrintedAmount(to, unit, Limit.None));
    }

    private static decimal? Value(Match match, string group, decimal factor)
    {
        var text = match.Groups[group].Value;
        return text.Equals("a", StringComparison.OrdinalIgnoreCase) && factor == 1 ? null : NumberWords.Read(text) * factor;
    }

    private static string UnitOf(Match match) =>
        match.Groups["percent"].Success ? "%" : match.Groups["euro"].Success ? "EUR" : match.Groups["other"].Success ? match.Groups["other"].Value : "";

    private static decimal FactorOf(string word) => word.ToLowerInvariant() switch
    {
        "" => 1,
        "hundred" => 100,
        "thousand" or "k" => 1_000,
        "dozen" => 12,
        "billion" or "bn" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => 1_000_000,
    };

    private static Limit LimitOf(string words) => words.ToLowerInvariant() switch
    {
        "" => Limit.None,
        "up to" or "at most" or "no more than" or "not more than" or "maximum of" or "less than" or "fewer than" or "below" or "under" or "or less" or "at the most" or "maximum" => Limit.AtMost,
        _ => Limit.AtLeast,
    };

    private const string Number = @"(?:\d{1,3}(?:[,.\s\u00A0\u202F]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?|" + NumberWords.Spelled + @"|\ba(?=\s+(?:hundred|thousand|million|billion|dozen)\b))";

    private const string Factor = @"(?:hundred|thousand|million|billion|trillion|dozen|mn|bn|m|k)\b";

    [GeneratedRegex(
        @"(?:\b(?<limit>up to|at most|no more than|not more than|maximum of|less than|fewer than|below|under|more than|at least|over|above|exceeding|minimum of|no fewer than|no less than)\s+)?(?:an?\s+(?:additional|further|extra|estimated)\s+|some\s+|about\s+|around\s+|nearly\s+|almost\s+|the\s+)?"
        + @"(?:(?<euro>EUR|€|euros?)\s*|(?<other>USD|US\$|\$|GBP|£)\s*)?"
        + "(?:(?<from>(?<![\\w./])" + Number + @")\s*(?<fromFactor>" + Factor + @")?\s*(?:%|per\s?cent)?\s*(?:-|–|\bto\b|\band\b|\bor\b)\s*(?:EUR\s*|€\s*)?)?"
        + "(?<number>(?<![\\w./])" + Number + @")(?:\s*(?<factor>" + Factor + @"))?(?:\s*-?\s*(?:(?<percent>%|per\s?cent\b|percentage\b)|(?<euro>EUR\b|€|euros?\b)))?(?![\w/]\d)(?:\s+(?:[a-z]+\s+)?(?<after>at most|at the most|or less|maximum|at least|or more)\b)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Amount { get; }

    [GeneratedRegex(@"\b(?:half|three quarters|a quarter|one quarter) of\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Part { get; }
}
