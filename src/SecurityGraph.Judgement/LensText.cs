using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Judgement;

/// <summary>How the graph was looked at, in words.</summary>
public static class LensText
{
    /// <summary>A part each: <c>as of 24 January 2018</c>.</summary>
    public static IEnumerable<string> Of(Lens lens)
    {
        if (lens.AsOf is { } asOf) yield return "as of " + DateText.Plain(Edtf.Day(asOf));
        if (lens.SaidBy is { } saidBy) yield return "said by " + DateText.Plain(Edtf.Day(saidBy));
        if (lens.Sources is { } weakest) yield return "sources of at least the class " + weakest.Name.Replace('_', ' ');
    }
}
