using System.Globalization;
using System.Text;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Writing;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Exports.Formats;

/// <summary>A flowchart of Mermaid, for pages that draw it. It has no ids of its own for edges and no place for citations, and draws only small pictures.</summary>
internal static class Mermaid
{
    /// <summary>Mermaid draws 500 edges and 50,000 characters unless its page is told otherwise; below that a picture is still legible.</summary>
    public const int MostEdges = 400;

    /// <inheritdoc cref="MostEdges"/>
    public const int MostCharacters = 45_000;

    /// <exception cref="PictureTooLargeException">The picture is larger than Mermaid draws.</exception>
    public static async Task Write(Picture picture, Stream stream)
    {
        if (picture.EdgeCount > MostEdges) throw TooLarge(picture.EdgeCount, "relations", MostEdges);
        var text = Text(picture, await picture.Edges.ToListAsync());
        if (text.Length > MostCharacters) throw TooLarge(text.Length, "characters", MostCharacters);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    private static PictureTooLargeException TooLarge(int count, string of, int most) =>
        new(string.Create(CultureInfo.InvariantCulture, $"mermaid draws at most {most} {of}, and the picture has {count}: take a smaller part of the graph, or another format."));

    private static string Text(Picture picture, IReadOnlyList<PictureEdge> edges)
    {
        var aliases = picture.Nodes.Select((node, i) => (node.Id, Alias: string.Create(CultureInfo.InvariantCulture, $"n{i + 1}"))).ToDictionary(pair => pair.Id, pair => pair.Alias);
        var kinds = picture.Nodes.Select(node => node.Entity.Kind).DistinctBy(kind => kind.Name, StringComparer.Ordinal).OrderBy(kind => kind.Name, StringComparer.Ordinal);
        IEnumerable<string> lines =
        [
            "flowchart LR",
            .. picture.FrameLines.Select(Comment),
            .. picture.Nodes.SelectMany(node => new[] { Comment(node.Id.ToString()), Node(node, aliases[node.Id]) }),
            .. edges.Select(edge => $" {aliases[edge.From]} {Arrow(edge)}|\"{Quoted(Label(edge))}\"| {aliases[edge.To]}"),
            .. kinds.Select(kind => $" classDef {kind.Name} fill:{Looks.Of(kind).Hex},color:{(Looks.Of(kind).Dark ? "#fff" : "#000")}"),
        ];
        return string.Join("\n", lines) + "\n";
    }

    private static string Node(PictureNode node, string alias)
    {
        var (open, close) = node.Entity.Kind.Name switch
        {
            "Actor" => ("([", "])"),
            "Procedure" => ("{{", "}}"),
            "Event" => ("{", "}"),
            "Topic" => ("((", "))"),
            _ => ("[", "]"),
        };
        return $" {alias}{open}\"{Quoted(node.Entity.Name)}\"{close}:::{node.Entity.Kind.Name}";
    }

    private static string Label(PictureEdge edge)
    {
        var word = edge.Class == ModalityClass.Fact ? "" : $" ({edge.Statement.Modality.Word()})";
        var day = edge.Value("when") is { Length: > 0 } when ? when : string.Join("/", new[] { edge.Value("validFrom"), edge.Value("validTo") }.Where(date => date.Length > 0));
        return $"{edge.Label}{word}{(day.Length > 0 ? " " + day : "")}";
    }

    /// <summary>Whole where it is a fact, with a cross where it is denied.</summary>
    private static string Arrow(PictureEdge edge) => edge.Class switch
    {
        ModalityClass.Fact => "-->",
        ModalityClass.Denied => "--x",
        _ => "-.->",
    };

    /// <summary>Braces in comments are taken for a directive.</summary>
    private static string Comment(string line) => " %% " + SafeText.Printable(line).ReplaceLineEndings(" ").Replace('{', '(').Replace('}', ')');

    /// <summary>Inside quotes Mermaid reads HTML, its own escapes (#quot;) and, between backticks, Markdown: what could begin one of them is written as its number.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        foreach (var c in SafeText.Printable(text).ReplaceLineEndings(" "))
        {
            if (c is '"' or '#' or '&' or '<' or '>' or '`' or '\\' or ';' or '*' or '_' or '~' or '%') quoted.Append(CultureInfo.InvariantCulture, $"#{(int)c};");
            else quoted.Append(c);
        }
        return quoted.ToString();
    }
}
