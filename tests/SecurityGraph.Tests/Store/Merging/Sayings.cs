using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Tests.Store.Merging;

/// <summary>
/// The short notation of evidence in tests of the roll-up: <c>who day: modality date members</c>, as in
/// <c>act 2016-05-24: occurred 2016-06-13</c>. Who: act, com, press, page, tracker or web, from the most binding to the weak. Day: when it was said, or
/// <c>undated</c>. Members: <c>from=</c>, <c>to=</c>, <c>due=</c>, <c>n=5..9</c> (a quantity), <c>if=</c> (a condition),
/// <c>as=</c> (a commitment); a date alone is <c>when</c>. What is not there the document does not say.
/// </summary>
internal static class Sayings
{
    private static readonly Dictionary<EntityId, Entity> Documents = new[]
    {
        SmallGraph.Named("instrument:act", "Act", "legal_act"),
        SmallGraph.Named("document:com", "Report", "progress_report"),
        SmallGraph.Named("document:press", "Press release", "press_release"),
        SmallGraph.Named("document:page", "Page", "webpage") with { Class = "institution_page" },
        SmallGraph.Named("document:tracker", "Tracker", "webpage") with { Class = "established_secondary" },
        SmallGraph.Named("document:web", "Web", "webpage"),
    }.ToDictionary(document => document.Id);

    /// <summary>How binding the six are, by the vocabulary.</summary>
    public static RollUp RollUp { get; } = new(document => GraphCompiler.Binding(Documents.GetValueOrDefault(document)));

    /// <summary>One statement of one evidence; whatever is said, it is the same statement.</summary>
    public static Statement Read(string saying)
    {
        var parts = saying.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries);
        var document = Documents.Keys.Single(id => id.Slug == parts[0]).ToString();
        return Json.Say("fund:f FUNDS actor:a", $"\"modality\":\"{parts[2]}\"{string.Concat(parts.Skip(3).Select(Member))}", parts[1] == "undated" ? "" : parts[1], document);
    }

    /// <summary>A statement in the same notation, without who and day.</summary>
    public static string Text(Statement rolled) => string.Join(' ', new[]
    {
        rolled.Modality.Word(), rolled.When?.ToString(), Text("from", rolled.ValidFrom), Text("to", rolled.ValidTo), Text("due", rolled.Due),
        Text("n", Amount(rolled.Quantity)), Text("if", rolled.Condition), Text("as", rolled.Commitment),
    }.OfType<string>());

    private static string Member(string member) => member.Split('=') switch
    {
        ["from", var date] => $",\"validFrom\":\"{date}\"",
        ["to", var date] => $",\"validTo\":\"{date}\"",
        ["due", var date] => $",\"due\":\"{date}\"",
        ["if", var condition] => $",\"condition\":\"{condition}\"",
        ["as", var commitment] => $",\"commitment\":\"{commitment}\"",
        ["n", var range] => $",\"quantity\":{{\"unit\":\"EUR\"{Bounds(range.Split(".."))}}}",
        _ => $",\"when\":\"{member}\"",
    };

    private static string Bounds(string[] range) =>
        (range[0].Length > 0 ? $",\"low\":\"{range[0]}\"" : "") + (range[^1].Length > 0 ? $",\"high\":\"{range[^1]}\"" : "");

    private static string? Amount(Quantity? quantity) =>
        quantity is null ? null : quantity.Low is not null && quantity.Low == quantity.High ? $"{quantity.Low}" : $"{quantity.Low}..{quantity.High}";

    private static string? Text(string name, object? value) => value is null ? null : $"{name}={value}";
}
