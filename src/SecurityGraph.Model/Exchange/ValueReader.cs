using System.Globalization;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Exchange;

/// <summary>
/// Reads the values of members, for every format that carries them (JSON lines, YAML): each fault names the member and the rule.
/// </summary>
public static class ValueReader
{
    public static EntityId Id(string member, string? text) =>
        EntityId.TryParse(text, out var id, out var reason) ? id : throw Fault(member, text, $"is not an entity id: {reason}");

    public static EntityId? OptionalId(string member, string? text) => text is null ? null : Id(member, text);

    public static EntityId[] Ids(string member, string[]? texts) =>
        texts is null ? [] : [.. texts.Select((text, i) => Id($"{member}[{i}]", text))];

    public static Edtf? Date(string member, string? text) =>
        text is null ? null
        : Edtf.TryParse(text, out var date, out var reason) ? date
        : throw Fault(member, text, $"is not an EDTF date: {reason}");

    public static DateOnly Day(string member, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(member, text, "is not a day (yyyy-mm-dd)");

    public static Predicate Term(string member, string? text)
    {
        if (text is not null && Vocabulary.Current.TryGetPredicate(text, out var predicate)) return predicate;
        throw Fault(member, text, $"is not a predicate of the vocabulary{Offer(text)}");
    }

    public static Modality Modality(string member, string? text) =>
        Modalities.TryParse(text, out var modality)
            ? modality
            : throw Fault(member, text, $"is not a modality ({string.Join(", ", Modalities.All)})");

    public static decimal? Number(string member, string? text) =>
        text is null ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(member, text, "is not a decimal number");

    public static Fingerprint Fingerprint(string member, string? text) =>
        Passages.Fingerprint.TryParse(text, out var fingerprint)
            ? fingerprint
            : throw Fault(member, text, "is not a fingerprint (sha256: and 16 hex digits)");

    public static string Required(string member, string? text) =>
        string.IsNullOrEmpty(text) ? throw new ValueException(member, "is missing") : text;

    public static ValueException Fault(string member, string? text, string rule) =>
        text is null ? new ValueException(member, "is missing") : new ValueException(member, $"'{Short(text)}' {rule}");

    private static string Offer(string? text) => Spelling.Nearest(text ?? "", Vocabulary.Current.Predicates.Select(predicate => predicate.Name)) is { } near ? $"; did you mean {near}?" : "";

    private static string Short(string text) => text.Length <= 80 ? text : text[..77] + "...";
}
