namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Words of the calendar as patterns, and what they count.</summary>
internal static class CalendarWords
{
    public const string Month =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![a-z])";

    public const string Year = "(?:19|20)[0-9]{2}";

    /// <summary>What a number before it counts, though it could be a year.</summary>
    public const string Counted = "agents|applicants|arrests|attendees|authorities|cases|cities|companies|delegates|documents|experts|guests|injured|items|journalists|members|messages|migrants|observers|officers|officials|organisations|pages|participants|passengers|people|persons|police|practitioners|recruits|refugees|requests|researchers|ships|soldiers|staff|students|teachers|tonnes|travellers|users|victims|visitors|volunteers|workers";

    public const string Count = "(?:[0-9]{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|twenty-four|thirty)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Decades = ["forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    public static int MonthOf(string word) => Array.IndexOf(Months, word[..3].ToLowerInvariant()) + 1;

    /// <summary>From Monday, 1, to Sunday, 7.</summary>
    public static int WeekdayOf(string word) => Array.IndexOf(Days, word.ToLowerInvariant()) + 1;

    /// <summary>"Nineties": 1990, since no document writes so of another century.</summary>
    public static int DecadeOf(string word) => 1900 + (10 * (Array.IndexOf(Decades, word.ToLowerInvariant()) + 4));

    public static int Number(string word) => (int)(NumberWords.Read(word) ?? 1);

    /// <summary>The months of a part of a year, from the first on, and how many.</summary>
    public static (int First, int Count) MonthsOf(string part) => part.ToLowerInvariant().Replace("the ", "", StringComparison.Ordinal) switch
    {
        "first half" or "first semester" => (1, 6),
        "second half" or "second semester" => (7, 6),
        "first quarter" or "q1" or "early" or "beginning" or "start" => (1, 3),
        "second quarter" or "q2" => (4, 3),
        "third quarter" or "q3" => (7, 3),
        "fourth quarter" or "last quarter" or "q4" or "late" => (10, 3),
        "spring" => (3, 4),
        "summer" => (6, 4),
        "autumn" or "fall" => (9, 4),
        "winter" => (12, 4),
        "middle" or "mid" => (6, 2),
        _ => (12, 1),
    };
}
