namespace SecurityGraph.Model.Dates;

/// <summary>What an EDTF text says besides its days.</summary>
[Flags]
internal enum EdtfMarks : byte
{
    None = 0,

    /// <summary><c>~</c>.</summary>
    Approximate = 1,

    /// <summary><c>?</c>; <c>%</c> is both.</summary>
    Uncertain = 2,
    Qualifiers = Approximate | Uncertain,

    /// <summary><c>XX</c> in the place of the day.</summary>
    DayUnspecified = 4,

    /// <summary><c>XX</c> in the place of the month.</summary>
    MonthUnspecified = 8,
}
