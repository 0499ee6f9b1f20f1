namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Roman numbers from 1 to 99, in capitals.</summary>
internal static class RomanNumbers
{
    private static readonly string[] Tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
    private static readonly string[] Ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    private static readonly Dictionary<string, int> Values = Enumerable.Range(1, 99).ToDictionary(Print, value => value);

    public static string Print(int value) => Tens[value / 10] + Ones[value % 10];

    public static bool TryRead(string text, out int value) => Values.TryGetValue(text, out value);
}
