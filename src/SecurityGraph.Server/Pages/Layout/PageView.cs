using System.Globalization;
using Microsoft.AspNetCore.Http;
using SecurityGraph.Model.Dates;
using SecurityGraph.Server.Http;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Server.Pages.Layout;

/// <summary>What the address of a page asks for beside the page itself: how the graph is looked at, which goes with every link, and which rows.</summary>
/// <param name="Path">Of the page, as it is written in links.</param>
/// <param name="Search">What was sought; empty where nothing was.</param>
/// <param name="All">The group that is shown whole; empty where each shows its first rows.</param>
/// <param name="Number">Which page of that group, from 1.</param>
public sealed record PageView(string Path, Lens Lens, string Search, string All, int Number)
{
    /// <summary>No name has more; a page quotes it.</summary>
    private const int LongestText = 1000;

    private const int MostPages = 10_000;

    /// <summary>What the address says. An empty field is one that a reader left empty.</summary>
    internal static PageView Of(HttpRequest request)
    {
        var lens = new LensQuery(name => Text(request, name) is { Length: > 0 } text ? text : null, Bad).Read();
        var number = Text(request, "page") is not { Length: > 0 } written ? 1
            : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var one) && one is >= 1 and <= MostPages ? one
            : throw Bad($"page: '{written}' is not a number from 1.");
        return new PageView(request.PathBase.Add(request.Path).ToUriComponent(), lens, Text(request, "q"), Text(request, "all"), number);
    }

    /// <summary>The address of another page, looked at in the same way.</summary>
    public string Link(string path, params IEnumerable<(string Name, string Value)> more)
    {
        var query = string.Join('&', Looking.Concat(more).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The address of anything that has an id.</summary>
    public string To(Model.Identifiers.EntityId id) => Link("/entity/" + id);

    /// <summary>The parameters that say how the graph is looked at, as far as they are given.</summary>
    public IEnumerable<(string Name, string Value)> Looking
    {
        get
        {
            if (Lens.AsOf is { } asOf) yield return ("asOf", Edtf.Day(asOf).ToString());
            if (Lens.SaidBy is { } saidBy) yield return ("saidBy", Edtf.Day(saidBy).ToString());
            if (Lens.Sources is { } sources) yield return ("sources", sources.Name);
        }
    }

    /// <summary>The value of one of <see cref="Looking"/>; empty where it is not given.</summary>
    internal string Value(string name) => Looking.FirstOrDefault(one => one.Name == name).Value ?? "";

    private static string Text(HttpRequest request, string name)
    {
        var values = request.Query[name];
        if (values.Count > 1) throw Bad(string.Create(CultureInfo.InvariantCulture, $"{name} stands {values.Count} times: give it once."));
        var text = values.ToString().Trim();
        return text.Length <= LongestText ? text : throw Bad(string.Create(CultureInfo.InvariantCulture, $"{name} has {text.Length} characters, and may have {LongestText}."));
    }

    private static RequestRefused Bad(string message) => new(StatusCodes.Status400BadRequest, "BAD_ADDRESS", message);
}
