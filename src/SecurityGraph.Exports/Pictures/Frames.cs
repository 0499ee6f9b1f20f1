using System.Globalization;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Exports.Pictures;

/// <summary>What is told about a whole picture.</summary>
internal static class Frames
{
    public static IReadOnlyList<Told> Of(StoreState state, PictureRequest request, IReadOnlyList<string> leftOut, string coverage)
    {
        var header = state.Header;
        Told[] all =
        [
            new("dataset", header.Dataset),
            new("title", header.Title),
            new("release", header.Release),
            new("licence", header.Licence),
            new("collectedUpTo", Day(header.AsOf)),
            new("holds", request.Around is { } around ? $"The graph around {around}, up to {CountText.Of(request.Depth, "relation", "relations")} away." : "The whole graph."),
            new("lens", Sentence(request.Lens)),
            new("asOf", Day(request.Lens.AsOf)),
            new("saidBy", Day(request.Lens.SaidBy)),
            new("sources", request.Lens.Sources?.Name ?? ""),
            new("leftOut", string.Join(" ", leftOut)),
            new("coverage", coverage),
            new("fault", state.IsComplete ? "" : state.Fault ?? "The graph is not whole."),
        ];
        return [.. all.Where(told => told.Value.Length > 0)];
    }

    private static string Sentence(Lens lens) => string.Join(", ",
        lens.AsOf is { } day ? $"What was so {DateText.Adverb(Edtf.Day(day))}" : "Whenever true",
        lens.SaidBy is { } by ? $"said by {DateText.Plain(Edtf.Day(by))}" : "whenever said",
        lens.Sources is { } weakest ? $"by sources of at least the class {weakest.Name}." : "by all sources.");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
