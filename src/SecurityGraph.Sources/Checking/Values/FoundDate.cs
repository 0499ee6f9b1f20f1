using System.Text.RegularExpressions;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Where a date stands in a text, and what it can mean.</summary>
internal sealed record FoundDate(int Start, int End, IReadOnlyList<PrintedDate> Dates)
{
    public static FoundDate Of(Match match, IEnumerable<PrintedDate> dates) => new(match.Index, match.Index + match.Value.TrimEnd().Length, [.. dates]);

    /// <summary>Whether another is a part of this one: the year in "1 June 2018" is no date of its own.</summary>
    public bool Holds(FoundDate other) => Start <= other.Start && other.End <= End && End - Start > other.End - other.Start && Dates.Count > 0;
}
