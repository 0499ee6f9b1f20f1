using System.Globalization;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Exports.Pictures;

/// <summary>The first and the last day that a date allows, qualifiers passed over as everywhere where days are searched; null where there is no bound.</summary>
public readonly record struct Days(DateOnly? From, DateOnly? To)
{
    /// <summary>Of what has no bound, and of what ends before it begins: that tells no days.</summary>
    public static Days None => default;

    public bool IsNone => this == None;

    /// <summary><c>2018-01-24</c>; empty where there is no bound.</summary>
    public string First => Text(From);

    /// <inheritdoc cref="First"/>
    public string Last => Text(To);

    internal static Days Of(Edtf? from, Edtf? to)
    {
        DateOnly? first = from is null || from.Earliest == DateOnly.MinValue ? null : from.Earliest;
        DateOnly? last = to is null || to.Latest == DateOnly.MaxValue ? null : to.Latest;
        return first > last ? None : new Days(first, last);
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
