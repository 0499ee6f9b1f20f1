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
            new("holds", Sentence(request.Part)),
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

    private static string Sentence(PicturePart? part) => part switch
    {
        PicturePart.Around(var entity, var depth) => $"The graph around {entity}, up to {CountText.Of(depth, "relation", "relations")} away.",
        PicturePart.Found(var text, var depth) => $"The graph around what a search for '{text}' finds, up to {CountText.Of(depth, "relation", "relations")} away.",
        PicturePart.Between(var from, var to) => $"The shortest paths between {from} and {to}.",
        _ => "The whole graph.",
    };

    private static string Sentence(Lens lens) => string.Join(", ",
        lens.AsOf is { } day ? $"What was so {DateText.Adverb(Edtf.Day(day))}" : "Whenever true",
        lens.SaidBy is { } by ? $"said by {DateText.Plain(Edtf.Day(by))}" : "whenever said",
        lens.Sources is { } weakest ? $"by sources of at least the class {weakest.Name}." : "by all sources.");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
