namespace SecurityGraph.Sources.Schemas;

/// <summary>The forms of EDTF that are read, as a pattern for editors; only the leap years are beyond it.</summary>
internal static class DatePatterns
{
    private const string Year = "(?!0000)[0-9]{4}";
    private const string PartOfYear = "(0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01]|XX)";
    private const string DayOfYear = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9])|(0[1-9]|1[0-2])-XX|XX-XX)";
    private const string Date = $"((?!000)[0-9]{{3}}X|(?!00)[0-9]{{2}}XX|{Year}(-{PartOfYear}|-{DayOfYear})?)[~?%]?";

    private const string Told = $@"\[\.\.{Date}\]|{Date}|{Date}/({Date}|\.\.)?|(\.\.)?/{Date}";

    /// <summary>Whatever a date may be.</summary>
    public const string Any = $@"^(\.\.|{Told})$";

    /// <summary>A date that says something, as <c>..</c> alone does not.</summary>
    public const string Some = $"^({Told})$";

    /// <summary>A date that has a last day.</summary>
    public const string Ending = $@"^(\[\.\.{Date}\]|({Date}/|(\.\.)?/)?{Date})$";
}
