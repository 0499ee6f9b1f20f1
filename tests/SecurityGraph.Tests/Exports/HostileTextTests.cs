using System.Text.Json;
using System.Xml.Linq;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Exports;

/// <summary>Names that would break a file or run in the program that opens it are read back as what they are.</summary>
public sealed class HostileTextTests
{
    private const string Id = "actor:hostile";

    private static readonly string[] Alone =
    [
        "\"quoted\" and 'single'", "<script>alert(1)</script>", "]]>&lt;&amp;&", "-->", "tab\there", "line\nbreak", "line\r\nbreak", "carriage\rreturn", "\u0000\u0001\u001B[31mred", "\u007F\u0085", "\u2028line\u2029",
        "\u05D0\u05D1 \u202E\u0627\u0644", "=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\t=1", "\n=1", "\uFF1D1+1", "a,b;c", "back\\slash\\", "\\N \\G \\\"", "}; evil [", "// comment", "\uFFFE\uFFFF", "😀 astral", "half \uD83D", "\uDE00 half",
        new string('x', 10_000),
    ];

    /// <summary>Each also at the beginning, at the end and in the midst of a name.</summary>
    internal static readonly string[] All = [.. Alone, .. Alone.Select(text => text + " Tide"), .. Alone.Select(text => "Tide " + text), .. Alone.Select(text => $"Tide {text} Ebb")];

    public static TheoryData<string> Names => [.. All];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_format_holds_them(string name)
    {
        var picture = await Pictures.Of(SmallGraph.Compile([.. SmallGraph.Entities, SmallGraph.Named(Id, "x")], [Json.Say($"{Id} USES instrument:vis")]));
        // Put in behind the store, which keeps some of them out: another one may not.
        var hostile = picture.Nodes.Single(node => node.Id.ToString() == Id);
        var files = Pictures.Files(picture with { Nodes = [.. picture.Nodes.Where(node => node != hostile), hostile with { Entity = hostile.Entity with { Name = name, Title = name } }] });
        var (whole, printable) = (Whole(name), Printable(name));

        foreach (var format in new[] { "gexf", "gexf-1.2" }) Of(XDocument.Parse(files[format]), "node").Attribute("label")!.Value.ShouldBe(printable, format);
        Of(XDocument.Parse(files["graphml"]), "node").Elements().Single(data => data.Attribute("key")!.Value == "node-label").Value.ShouldBe(printable);
        Of(files["cyjs"], json => json.GetProperty("elements").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("data"))).GetProperty("name").GetString().ShouldBe(whole);
        Of(files["node-link"], json => json.GetProperty("nodes").EnumerateArray()).GetProperty("label").GetString().ShouldBe(whole);
        var rows = CsvRows.Read(files["csv-gephi/nodes.csv"]);
        rows.Single(row => row[0] == Id)[1].ShouldBeOneOf(printable, "'" + printable);
        CsvRows.Read(files["csv-kumu/elements.csv"]).Single(row => row[4] == Id)[0].ShouldBeOneOf(printable, "'" + printable);
        rows.Concat(new[] { "csv-gephi/edges.csv", "csv-kumu/elements.csv", "csv-kumu/connections.csv" }.SelectMany(file => CsvRows.Read(files[file]))).SelectMany(row => row).Where(StartsFormula).ShouldBeEmpty();
        files["nquads"].Split('\n').Count(line => line.StartsWith($"<https://securitygraph.example/id/{Id}> <http://www.w3.org/2000/01/rdf-schema#label> ", StringComparison.Ordinal) && line.EndsWith("@en .", StringComparison.Ordinal)).ShouldBe(1);
        files["markdown"].Split('\n').Count(line => line.StartsWith("## ", StringComparison.Ordinal) && line.EndsWith($"`{Id}`)", StringComparison.Ordinal)).ShouldBe(1);
        var boxes = files["mermaid"].Split('\n').Where(line => line.EndsWith("\"]):::Actor", StringComparison.Ordinal)).ToList();
        boxes.Count.ShouldBe(picture.Nodes.Count(node => node.Entity.Kind.Name == "Actor"));
        // A mark more would end the label.
        boxes.ShouldAllBe(box => box.Count(c => c == '"') == 2);
        files["dot"].Split('\n').Count(line => line.StartsWith($" \"{Id}\" [label=\"", StringComparison.Ordinal) && line.EndsWith("];", StringComparison.Ordinal)).ShouldBe(1);
    }

    /// <summary>As JSON can hold it.</summary>
    internal static string Whole(string name) => Marked(name, char.IsSurrogate);

    /// <summary>As XML and plain text can.</summary>
    internal static string Printable(string name) => Marked(name, c => c is < ' ' and not ('\t' or '\n' or '\r') or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c));

    /// <summary>What stands first in a cell, spaces passed over, decides.</summary>
    private static bool StartsFormula(string cell) => cell.TrimStart() is [var first, ..] && "=+-@\uFF1D".Contains(first, StringComparison.Ordinal);

    private static XElement Of(XDocument document, string element) => document.Descendants().Single(one => one.Name.LocalName == element && one.Attribute("id")?.Value == Id);

    private static JsonElement Of(string text, Func<JsonElement, IEnumerable<JsonElement>> nodes) => nodes(JsonDocument.Parse(text).RootElement).Single(node => node.GetProperty("id").GetString() == Id);

    /// <summary>With U+FFFD in place of each such character; pairs of surrogates stay.</summary>
    private static string Marked(string text, Func<char, bool> isLost) =>
        string.Concat(text.Select((c, i) => isLost(c) && !IsPair(text, i) && !(i > 0 && IsPair(text, i - 1)) ? '\uFFFD' : c));

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
