using System.Globalization;

namespace SecurityGraph.Model.Terms;

/// <summary>What a quantity counts.</summary>
/// <param name="One">How one of it reads, with <c>{n}</c> for the number.</param>
/// <param name="Many">How any other number of it reads.</param>
/// <param name="Meaning">Empty where the name says it.</param>
public sealed record Unit(string Name, string One, string Many, string Meaning)
{
    /// <summary>
    /// An amount for readers: <c>up to EUR 100,000,000</c>, <c>more than 1,000,000 messages</c>, <c>80–90 %</c>; empty where both ends
    /// are unknown.
    /// </summary>
    public string Text(decimal? low, decimal? high) => (low, high) switch
    {
        (null, null) => "",
        (null, { } most) => "up to " + With(Number(most), isOne: most == 1),
        ({ } least, null) => "more than " + With(Number(least), isOne: least == 1),
        ({ } least, { } most) when least == most => With(Number(most), isOne: most == 1),
        ({ } least, { } most) => With($"{Number(least)}–{Number(most)}", isOne: false),
    };

    public override string ToString() => Name;

    private string With(string number, bool isOne) => (isOne ? One : Many).Replace("{n}", number, StringComparison.Ordinal);

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
