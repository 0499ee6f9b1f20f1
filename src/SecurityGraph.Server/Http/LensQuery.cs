using System.Globalization;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Server.Http;

/// <summary>How an address looks at the graph, by the words of the API: asOf, saidBy, sources.</summary>
/// <param name="text">The value of a parameter; null where it is missing.</param>
/// <param name="bad">Refuses, with a rule.</param>
internal sealed class LensQuery(Func<string, string?> text, Func<string, RequestRefused> bad)
{
    public static IReadOnlyList<string> Names { get; } = ["asOf", "saidBy", "sources"];

    public Lens Read() => new()
    {
        AsOf = Day("asOf"),
        SaidBy = Day("saidBy"),
        Sources = text("sources") is not { } name ? null
            : Vocabulary.Current.TryGetSourceClass(name.ToLowerInvariant(), out var weakest) ? weakest
            : throw bad($"sources: there is no class '{name}': there are {string.Join(", ", Vocabulary.Current.SourceClasses.Select(one => one.Name))}."),
    };

    private DateOnly? Day(string name) =>
        text(name) is not { } written ? null
        : DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw bad($"{name}: '{written}' is not a day; write it as 2018-01-24.");
}
