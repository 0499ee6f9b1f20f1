using System.Globalization;
using System.Text;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Rdf;
using SecurityGraph.Exports.Writing;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Exports.Formats;

/// <summary>
/// A text to read and to quote from: a chapter an entity, with what the graph says of it as sentences, each with its citation as a footnote. A statement stands
/// once, with its subject.
/// </summary>
internal static class Markdown
{
    public static async Task Write(Picture picture, Stream stream)
    {
        var notes = new Dictionary<string, int>(StringComparer.Ordinal);
        // An edge to what a statement is about tells the same sentence again.
        var bySubject = (await picture.Edges.ToListAsync()).DistinctBy(edge => edge.Statement.Id, StringComparer.Ordinal).ToLookup(edge => edge.From);
        var told = picture.Nodes.Where(node => bySubject.Contains(node.Id)).ToList();
        var silent = picture.Nodes.Where(node => !bySubject.Contains(node.Id)).ToList();
        Lines(stream, Head(picture));
        foreach (var node in told) Lines(stream, Chapter(node, bySubject[node.Id], notes));
        if (silent.Count > 0) Lines(stream, ["## Named above", "", .. silent.Select(node => $"- {Title(node)}"), ""]);
        Lines(stream, notes.OrderBy(note => note.Value).Select(note => string.Create(CultureInfo.InvariantCulture, $"[^{note.Value}]: {note.Key}")));
    }

    private static IEnumerable<string> Head(Picture picture) =>
        ["# " + Escaped(picture.Frame.First(told => told.Name == "holds").Value.TrimEnd('.')), "", .. picture.Frame.Select(told => $"- {told.Name}: {Escaped(told.Value)}"), ""];

    private static IEnumerable<string> Chapter(PictureNode node, IEnumerable<PictureEdge> edges, Dictionary<string, int> notes) =>
        ["## " + Title(node), "", .. Description(node), .. edges.OrderBy(edge => edge.Value("earliest"), StringComparer.Ordinal).ThenBy(edge => edge.Id, StringComparer.Ordinal).Select(edge => Line(edge, notes)), ""];

    private static string Title(PictureNode node) => $"{Escaped(node.Entity.Name)} ({node.Entity.Kind.Name.ToLowerInvariant()}, `{node.Id}`)";

    private static IEnumerable<string> Description(PictureNode node)
    {
        var texts = new[] { node.Entity.Title, node.Entity.Description, node.Occurrence?.When is { } when ? "When: " + DateText.Plain(when) : "" }.Where(text => text.Length > 0).ToList();
        return texts.Count == 0 ? [] : [string.Join(". ", texts.Select(text => Escaped(text.TrimEnd('.')))) + ".", ""];
    }

    private static string Line(PictureEdge edge, Dictionary<string, int> notes)
    {
        var note = Escaped(edge.Citation) + (RdfNames.IsIri(edge.Url) ? $" <{edge.Url}>" : "");
        if (!notes.TryGetValue(note, out var number)) notes[note] = number = notes.Count + 1;
        var possible = edge.Certainty == Certainty.Possible ? ", possible on the day asked for" : "";
        return string.Create(CultureInfo.InvariantCulture, $"- {Escaped(edge.Text)} ({edge.Class.ToString().ToLowerInvariant()}{possible})[^{number}]");
    }

    /// <summary>On one line; what Markdown or HTML would read as theirs stands for itself.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in SafeText.Printable(text).ReplaceLineEndings(" "))
        {
            if ("\\`*_{}[]<>#|~&!$^".Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static void Lines(Stream stream, IEnumerable<string> lines)
    {
        foreach (var line in lines) stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }
}
