using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>The amounts of a text, in any written form: 50 million, EUR 50 million, €50m, 50,000,000, 80-90%, thirty-one.</summary>
internal static partial class PrintedAmounts
{
    public static IReadOnlyList<PrintedAmount> In(string text)
    {
        text = ChangedAmounts.Blank(text);
        var amounts = new List<PrintedAmount>();
        var dates = PrintedDates.Absolute(text, new DateAnchor(null, Direction.Either, [])).ToList();
        foreach (Match match in Amount.Matches(text).Where(match => !CountsNothing(text, match, dates)))
        {
            var first = amounts.Count;
            Read(text, match, amounts);
            var behind = text[(match.Groups["after"].Success ? match.Groups["after"].Index : match.Index + match.Length)..].Split(PhraseEnds, 2)[0];
            for (var i = first; i < amounts.Count; i++) amounts[i] = amounts[i] with { Behind = behind };
        }
        foreach (Match match in Part.Matches(text))
            amounts.Add(new PrintedAmount(match.Value.Contains("half", StringComparison.OrdinalIgnoreCase) ? 50 : match.Value.Contains("three", StringComparison.OrdinalIgnoreCase) ? 75 : 25, "%", Limit.None));
        foreach (Match match in Third.Matches(text))
        {
            // What is a third is 33 or 33.3 %, or between 33 and 34.
            var (low, high) = match.Value.StartsWith("two", StringComparison.OrdinalIgnoreCase) ? (66m, 67m) : (33m, 34m);
            amounts.AddRange([new(low, "%", Limit.None), new(high, "%", Limit.None), new(low, "%", Limit.AtLeast), new(high, "%", Limit.AtMost)]);
        }
        foreach (Match match in OutOf.Matches(text))
        {
            if (NumberWords.Read(match.Groups["some"].Value) is { } some && NumberWords.Read(match.Groups["all"].Value) is { } all and > 0) amounts.Add(new PrintedAmount(100 * some / all, "%", Limit.None));
        }
        foreach (Match match in AndAHalf.Matches(text))
        {
            if (NumberWords.Read(match.Groups["count"].Value) is { } years) amounts.AddRange([new(12 * years + 6, "month", Limit.None), new(years + 0.5m, "year", Limit.None)]);
        }
        return amounts;
    }

    private static readonly char[] PhraseEnds = ['.', ',', ';', ':', '(', ')'];

    /// <summary>"On 12 March", "Article 12": a part of a date, or a number of something.</summary>
    private static bool CountsNothing(string text, Match match, IReadOnlyList<FoundDate> dates)
    {
        if (Before.IsMatch(text[..match.Index])) return true;
        if (UnitOf(text, match).Length > 0 || match.Groups["factor"].Success) return false;
        var (start, end) = ((match.Groups["from"].Success ? match.Groups["from"] : match.Groups["number"]).Index, match.Groups["number"].Index + match.Groups["number"].Length);
        if (Numbered.IsMatch(text[..start])) return true;
        return dates.Any(date => date.Start <= start && end <= date.End && (date.End - date.Start > 4 || !Counted.IsMatch(text[end..])));
    }

    private static void Read(string text, Match match, List<PrintedAmount> amounts)
    {
        var (unit, limit) = (UnitOf(text, match), LimitOf(match.Groups["limit"].Value + match.Groups["after"].Value));
        var factor = FactorOf(match.Groups["factor"].Value);
        var place = PlaceOf(match, text, unit);
        if (place == Place.Surely) limit = Limit.None;
        var isRange = limit == Limit.None && IsRange(text, match);
        if (!isRange && Value(match, "number", factor) is { } value)
        {
            amounts.Add(new PrintedAmount(value, unit, limit));
            if (place == Place.Perhaps && limit != Limit.None) amounts.Add(new PrintedAmount(value, unit, Limit.None));
        }
        if (!match.Groups["from"].Success) return;
        // "80-90%", "between 5 and 10 million": what stands behind the second is said of the first.
        var ownFactor = match.Groups["fromFactor"].Success ? FactorOf(match.Groups["fromFactor"].Value) : factor;
        if (Value(match, "from", ownFactor) is { } from) amounts.Add(new PrintedAmount(from, unit, isRange ? Limit.AtLeast : Limit.None));
        if (Value(match, "from", 1) is { } alone) amounts.Add(new PrintedAmount(alone, "", isRange ? Limit.AtLeast : limit));
        if (Value(match, "number", factor) is { } to) amounts.Add(new PrintedAmount(to, unit, isRange ? Limit.AtMost : Limit.None));
    }

    /// <summary>"Between 3 and 5", "3 to 5", "3-5" are the ends of one amount. "From 3 to 5" may be what it was and what it is.</summary>
    private static bool IsRange(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index).TrimEnd();
        return match.Groups["joint"].Value.ToLowerInvariant() switch
        {
            "and" => before.EndsWith("between", StringComparison.OrdinalIgnoreCase),
            "to" => !before.EndsWith("from", StringComparison.OrdinalIgnoreCase),
            "-" or "–" => true,
            _ => false,
        };
    }

    /// <summary>
    /// "Under two pillars", "over three workshops", "about the two files": such words tell of a place, or a time, as well as of a limit. Before
    /// "the" they are no limit; before a few things, headings or spans of time nobody can tell.
    /// </summary>
    private static Place PlaceOf(Match match, string text, string unit)
    {
        if (!IsPlace.IsMatch(match.Groups["limit"].Value)) return Place.No;
        if (match.Groups["the"].Success) return Place.Surely;
        if (match.Groups["factor"].Success || unit is "%" || match.Groups["euro"].Success || match.Groups["other"].Success) return Place.No;
        var isFew = NumberWords.Read(match.Groups["number"].Value) is <= 10;
        return isFew || unit.Length > 0 || Heading.IsMatch(text[(match.Index + match.Length)..]) ? Place.Perhaps : Place.No;
    }

    private static decimal? Value(Match match, string group, decimal factor)
    {
        var text = match.Groups[group].Value;
        return text.Equals("a", StringComparison.OrdinalIgnoreCase) && factor == 1 ? null : NumberWords.Read(text) * factor;
    }

    private static string UnitOf(string text, Match match)
    {
        var behind = text[(match.Groups["after"].Success ? match.Groups["after"].Index : match.Index + match.Length)..];
        if (match.Groups["percent"].Success) return "%";
        if (match.Groups["other"].Success) return match.Groups["other"].Value;
        if (match.Groups["euro"].Success && EachBefore.IsMatch(text[Math.Max(0, match.Index - Reach)..match.Index])) return "EUR/year";
        if (match.Groups["euro"].Success)
        {
            return Each.Match(behind) is { Success: true } each ? $"EUR/{(each.Groups["unit"].Success ? each.Groups["unit"].Value.ToLowerInvariant() : "year")}"
                : Apiece.IsMatch(behind) ? "EUR/piece" : "EUR";
        }
        return Time.Match(behind) is { Success: true } time ? time.Groups["unit"].Value.ToLowerInvariant() : "";
    }

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
        "up to" or "at most" or "no more than" or "not more than" or "maximum of" or "less than" or "fewer than" or "below" or "under" or "or less" or "or fewer" or "at the most" or "maximum"
            or "as much as" or "slightly less than" or "slightly under" or "a little under" or "a little less than" or "not exceeding" or "almost" or "nearly" or "close to" or "just under" or "just below" or "not quite" => Limit.AtMost,
        "some" or "about" or "around" or "approximately" or "roughly" or "circa" or "ca." or "ca" or "in the region of" or "in the order of" or "of the order of" or "or so" or "approx." or "something like" or "more or less" or "an estimated" or "an approximate" or "an average of" or "on average" or "~" => Limit.About,
        _ => Limit.AtLeast,
    };

    private const string Number = @"(?:half a(?=\s+" + Factor + @")|(?:a|one) quarter of a(?=\s+" + Factor + @")|three quarters of a(?=\s+" + Factor + @")|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) and a half(?=\s+" + Factor + @")|(?:a|" + NumberWords.Spelled + @") hundred(?=\s+(?:thousand|million|billion|mn|bn)\b)|\d{1,3}(?:[,.'’\s\u00A0\u202F]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?|" + NumberWords.Spelled + @"|\ba(?=\s+(?:hundred|thousand|million|billion|dozen)\b))";

    private const string Factor = @"(?:hundred|thousand|million|billion|trillion|dozen|mio|mn|bn|m|k)\b";

    [GeneratedRegex(
        @"(?:(?<!\w)(?<limit>up to|at most|no more than|not more than|maximum of|less than|fewer than|below|under|more than|at least|over|above|exceeding|minimum of|no fewer than|no less than|well over|just over|upwards of|in excess of|slightly (?:more|less) than|slightly (?:over|under)|a little (?:more|less) than|a little (?:over|under)|not less than|not exceeding|as much as|beyond|north of|something like|more or less|an estimated|an approximate|an average of|~"
        + @"|almost|nearly|close to|just under|just below|not quite|some|(?<!\b(?:talks?|reports?|information|spoke|speaks?|debates?|discussions?|questions?) )about|around|approximately|approx\.|roughly|circa|ca\.?|in the region of|in the order of|of the order of)(?:\s+|(?<=~)))?(?:an?\s+(?:additional|further|extra)\s+|(?<the>the\s+))?"
        + @"(?:(?<euro>EUR|€|euros?)\s*|(?<other>USD|US\$|\$|GBP|£)\s*)?"
        + "(?:(?<from>(?<![\\w./])" + Number + @")\s*(?<fromFactor>" + Factor + @")?\s*(?:%|per\s?cent)?\s*(?<joint>-|–|\bto\b|\band\b|\bor\b)\s*(?:EUR\s*|€\s*)?)?"
        + "(?<number>(?<![\\w./])" + Number + @")(?:\s*(?<factor>" + Factor + @"))?(?:\s*-?\s*(?:(?<percent>%|per\s?cent\b|percentage\b)|(?<euro>EUR\b|€|euros?\b)))?(?![\w/]\d)(?!\d*(?:st|nd|rd|th)\b)(?:\s+(?:[a-z]+\s+)?\(?(?<after>at most|at the most|or less|or fewer|maximum|at least|or more|or so|on average|approximately|approx\b)\b)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Amount { get; }

    [GeneratedRegex(@"\b(?:half|three quarters|a quarter|one quarter) of\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"\b(?:a|one|two) thirds?\b(?! (?:country|countries|part(?:y|ies)|time|reading|report|meeting|state|states)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Third { get; }

    [GeneratedRegex(@"\b(?<some>" + NumberWords.Spelled + @"|\d{1,3}) (?:out of|in) (?:every )?(?<all>" + NumberWords.Spelled + @"|\d{1,3})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex OutOf { get; }

    [GeneratedRegex(@"\b(?:(?<count>a|one) year|(?<count>" + NumberWords.Spelled + @"|\d{1,2}) years) and a half\b|\b(?<count>" + NumberWords.Spelled + @"|\d{1,2}) and a half years\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex AndAHalf { get; }

    [GeneratedRegex(@"\A(?:\s*(?:/|(?:(?:in|for)\s+)?\b(?:a|per|each|every)\s+)(?<unit>year|month|week|day)\b|\s+(?:annually|yearly|per annum|p\.a\.)(?!\w))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Each { get; }

    // "EUR 5 million per Member State" is no sum.
    [GeneratedRegex(@"\A\s+(?:per|(?:for\s+)?each|for\s+every|apiece|a\s+head)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Apiece { get; }

    /// <summary>What it was before, or is elsewhere.</summary>
    [GeneratedRegex(@"\b(?:(?:up|down) from|instead of|rather than|compared (?:to|with)) (?:the )?(?:only )?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Before { get; }

    // No such words stand further off.
    private const int Reach = 60;

    [GeneratedRegex(@"\b(?:annual|yearly|annually|(?:each|every|per) year)\s+(?:(?:sum|amount|budget|total|grant|contribution|payment)\s+)?(?:of (?:the )?(?:[A-Z][\w-]+ ){1,5})?(?:(?:of|is|was|amounts to|amounted to|stands at|stood at|totals|totalled)\s+)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex EachBefore { get; }

    [GeneratedRegex(@"\A(?:under|over|above|below|about|around|beyond)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex IsPlace { get; }

    [GeneratedRegex(@"\A\s+(?:[a-z-]+\s+)?(?:pillars?|headings?|focus areas?|priorit(?:y|ies)|proposals?|articles?|chapters?|titles?|strands?|themes?|programmes?|schemes?|regimes?|rules?|acts?|laws?|agreements?|instruments?|workshops?|meetings?|sessions?|stages?|phases?|rounds?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Heading { get; }

    private enum Place
    {
        No,
        Perhaps,
        Surely,
    }

    [GeneratedRegex(@"\A(?:\s+|-)(?:(?:calendar|working)\s+)?(?<unit>day|week|month|year|hour|minute)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Time { get; }

    [GeneratedRegex(@"\b(?:Articles?|Sections?|Chapters?|Annex(?:es)?|Regulation|Directive|Decision|Title|Phase|Room|Floor|Line|Item|Question|Table|Figure|Box|Version|(?:COM|JOIN|SWD|SEC)\s?\(\d{4}\)|pages?|points?|paragraphs?|footnotes?|No\.?)\s+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Numbered { get; }

    // "2000 persons" are no year.
    [GeneratedRegex(@"\A\s+(?:[a-z-]+\s+)?[a-z]+s\b", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Counted { get; }
}
