using System.Globalization;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;

namespace SecurityGraph.Model.Exchange;

/// <summary>
/// Reads values of members that come as texts, in files beside the exchange format: each fault names the member and the rule, in the same words.
/// </summary>
public static class ValueReader
{
    /// <summary>So many digits a decimal keeps, whatever they are.</summary>
    private const int MostDigits = 28;

    public static EntityId Id(string member, string? text) =>
        EntityId.TryParse(text, out var id, out var reason) ? id : throw Fault(member, text, $"is not an entity id: {reason}");

    public static EntityId? OptionalId(string member, string? text) => text is null ? null : Id(member, text);

    public static Edtf? Date(string member, string? text) =>
        text is null ? null
        : Edtf.TryParse(text, out var date, out var reason) ? date
        : throw Fault(member, text, $"is not an EDTF date: {reason}");

    public static DateOnly Day(string member, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(member, text, "is not a day (yyyy-mm-dd)");

    public static decimal Decimal(string member, string? text) => TryDecimal(text ?? "", out var number, out var rule) ? number : throw Fault(member, text, rule);

    public static string Required(string member, string? text) =>
        string.IsNullOrWhiteSpace(text) ? throw new ValueException(member, "is missing") : text;

    public static ValueException Fault(string member, string? text, string rule) =>
        text is null ? new ValueException(member, "is missing") : new ValueException(member, $"'{Short(text)}' {rule}");

    internal static bool TryDecimal(string text, out decimal number, out string rule)
    {
        rule = !decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) ? "is not a decimal number"
            // Further digits would be rounded without a word.
            : text.Count(char.IsAsciiDigit) > MostDigits ? $"has more than {MostDigits} digits"
            : "";
        return rule.Length == 0;
    }

    /// <summary>What is said of a member that is null, an empty text or blanks.</summary>
    internal const string NoValue = "has no value: a member without one is left out";

    /// <summary>The end of a message that tells which of the known words was meant; empty where none is near.</summary>
    internal static string Offer(string text, IEnumerable<string> known) => Spelling.Nearest(text, known) is { } near ? $"; did you mean {near}?" : "";

    /// <summary>As much of a text as a message has room for.</summary>
    internal static string Short(string text) => text.Length <= 80 ? text : text[..77] + "...";
}
