using System.Diagnostics;
using System.Text.Json;
using SecurityGraph.Exports.Citing;
using SecurityGraph.Model.Terms;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Exports;

/// <summary>graphology (as Gephi Lite has it), Cytoscape.js, Graphviz, n3, jsonld.js, citation-js and Mermaid read what we write, and count what we counted.</summary>
public sealed class ForeignReaderTests
{
    [Fact]
    public async Task They_find_every_node_and_edge_and_each_value_of_a_dated_one()
    {
        var node = Requirement.Node();
        // Two relations between the same two.
        var picture = await Pictures.OfSmall(Json.Say("actor:commission USES instrument:vis"));

        var read = await Read(node, Pictures.Files(picture));

        read.EnumerateObject().Select(format => format.Name).ShouldBe(["gexf", "gexf-1.2", "graphml", "cyjs", "node-link", "dot"]);
        foreach (var format in read.EnumerateObject())
        {
            format.Value.GetProperty("nodes").EnumerateArray().Select(id => id.GetString()).ShouldBe(picture.Nodes.Select(one => one.Id.ToString()), ignoreOrder: true, format.Name);
            var edges = format.Value.GetProperty("edges");
            edges.EnumerateObject().Select(edge => $"{edge.Value.GetProperty("source")} {edge.Name} {edge.Value.GetProperty("target")}")
                .ShouldBe(picture.AllEdges().Select(edge => $"{edge.From} {edge.Id} {edge.To}"), ignoreOrder: true, format.Name);
            var dated = picture.Edge("actor:commission OPERATES instrument:vis");
            foreach (var (name, value) in dated.Values.Where(told => told.Value.Length > 0))
                edges.GetProperty(dated.Id).GetProperty(name).GetString().ShouldBe(value, $"{format.Name}: {name}");
            if (format.Name is "graphml" or "cyjs" or "node-link") format.Value.GetProperty("graph").GetProperty("release").GetString().ShouldBe("2026.1.0", format.Name);
        }
    }

    /// <summary>Some at a time, long ones by themselves: viz.js 3.31.0 falls over some labels beside many or long ones.</summary>
    public static TheoryData<string[]> SomeHostileNames =>
        [.. HostileTextTests.All.Where(name => name.Length <= 100).Chunk(29), .. HostileTextTests.All.Where(name => name.Length > 100).Chunk(1)];

    [Theory]
    [MemberData(nameof(SomeHostileNames))]
    public async Task They_read_hostile_names_back(string[] some)
    {
        var node = Requirement.Node();
        var names = some.Select((name, i) => (Id: $"actor:n{i}", Name: name)).ToList();
        var picture = await Pictures.Of(SmallGraph.Compile([.. names.Select(one => SmallGraph.Named(one.Id, "x"))], []));
        var hostile = names.ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);

        var read = await Read(node, Pictures.Files(picture with { Nodes = [.. picture.Nodes.Select(one => one with { Entity = one.Entity with { Name = hostile[one.Id.ToString()] } })] }));

        foreach (var format in read.EnumerateObject())
        {
            foreach (var (id, name) in names)
            {
                var expected = format.Name switch
                {
                    "cyjs" or "node-link" => HostileTextTests.Whole(name),
                    // It knows one sort of line break.
                    "dot" => HostileTextTests.Printable(name).ReplaceLineEndings("\n"),
                    _ => HostileTextTests.Printable(name),
                };
                format.Value.GetProperty("names").GetProperty(id).GetString().ShouldBe(expected, $"{format.Name} {id}");
            }
        }
    }

    [Fact]
    public async Task Both_forms_of_RDF_hold_the_same_triples_and_each_relation()
    {
        var node = Requirement.Node();
        var picture = await Pictures.OfSmall(Json.Say("actor:commission USES instrument:vis"));

        var read = await Read(node, Pictures.Files(picture), "rdf.mjs");

        var quads = Lines(read, "nquads");
        Lines(read, "jsonld").ShouldBe(quads);
        foreach (var edge in picture.AllEdges())
        {
            var (statement, from, to) = ($"<{Base}{edge.Statement.Id}>", $"<{Base}{edge.From}>", $"<{Base}{edge.To}>");
            quads.ShouldContain($"{statement} <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> {from} .");
            quads.ShouldContain(edge.IsAbout ? $"{statement} <{Words}about> {to} ." : $"{statement} <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> {to} .");
            // What is planned would be read as a fact.
            quads.Contains($"{from} <{Words}{edge.Statement.Predicate.Name}> {to} {statement} .").ShouldBe(!edge.IsAbout && edge.Class == ModalityClass.Fact, edge.Id);
        }
        quads.ShouldContain(quad => quad.EndsWith("\"2026.1.0\" .", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_forms_of_RDF_hold_hostile_names()
    {
        var node = Requirement.Node();
        var names = HostileTextTests.All.Select((name, i) => (Id: $"actor:n{i}", Name: name)).ToList();
        var picture = await Pictures.Of(SmallGraph.Compile([.. names.Select(one => SmallGraph.Named(one.Id, "x"))], []));
        var hostile = names.ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);

        var read = await Read(node, Pictures.Files(picture with { Nodes = [.. picture.Nodes.Select(one => one with { Entity = one.Entity with { Name = hostile[one.Id.ToString()] } })] }, "jsonld", "nquads"), "rdf.mjs");

        Lines(read, "jsonld").ShouldBe(Lines(read, "nquads"));
        var labels = read.GetProperty("labels");
        foreach (var (id, name) in names) labels.GetProperty(Base + id).GetString().ShouldBe(HostileTextTests.Whole(name), id);
    }

    [Fact]
    public async Task A_reference_manager_lists_every_source_with_its_day()
    {
        var node = Requirement.Node();
        var picture = await Pictures.Of(SmallGraph.Graph);

        var read = await Read(node, Pictures.Files(picture), "csl.mjs");

        read.EnumerateArray().Select(entry => entry.GetProperty("id").GetString()).ShouldBe(picture.Sources.Select(source => source.Document.Id.ToString()), ignoreOrder: true);
        foreach (var source in picture.Sources.Where(source => source.IssuedOn is not null))
            read.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == source.Document.Id.ToString()).GetProperty("entry").GetString()!
                .ShouldContain(source.IssuedOn!.Earliest.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_reference_manager_reads_hostile_titles_and_names_from_BibTeX_as_they_were_written()
    {
        var node = Requirement.Node();
        // What BibTeX means something by, besides what others do.
        string[] texts = [.. HostileTextTests.All.Where(name => name.Trim() == name && name.Length < 100), "100% & more", "{a} }b{", "\\emph{x} \\", "under_score ^ ~ $5 #1", "A and B", "a---b ''c'' ``d`` ?`e !`f -`g", "\"A\" {and} B", "@misc{x, title = {y}}"];
        var source = (await Pictures.Of(SmallGraph.Graph)).Sources[0];
        CitedSource[] cited = [.. texts.Select((text, i) => new CitedSource(source with { Document = SmallGraph.Named($"document:d{i}", "x") with { Title = text }, Publishers = [text, "Council"] }, text))];

        var read = await Read(node, new() { ["csl-json"] = References.CslJson(cited), ["bibtex"] = References.BibTeX(cited) }, "cite.mjs");

        var items = read.GetProperty("bibtex").GetProperty("items").EnumerateArray().ToList();
        items.Select(item => item.GetProperty("id").GetString()).ShouldBe(texts.Select((_, i) => $"document-d{i}"));
        foreach (var (text, item) in texts.Zip(items))
        {
            var written = OneLine(HostileTextTests.Printable(text));
            item.GetProperty("title").GetString().ShouldBe(written);
            item.GetProperty("note").GetString().ShouldBe(written);
            item.GetProperty("author").EnumerateArray().Select(author => author.TryGetProperty("literal", out var literal) ? literal.GetString() : author.GetProperty("family").GetString()).ShouldBe([written, "Council"]);
        }

        static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Mermaid_draws_every_entity_and_every_relation_hostile_names_too()
    {
        var (node, chromium) = (Requirement.Node(), Requirement.Chromium());
        var names = HostileTextTests.All.Where(name => name.Length < 100).Select((name, i) => (Id: $"actor:n{i}", Name: name)).ToList();
        var hostile = names.ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);
        var picture = await Pictures.Of(SmallGraph.Compile([.. SmallGraph.Entities, .. names.Select(one => SmallGraph.Named(one.Id, "x"))], [.. SmallGraph.Statements, Json.Say("actor:n0 USES instrument:vis")]));
        picture = picture with { Nodes = [.. picture.Nodes.Select(one => hostile.TryGetValue(one.Id.ToString(), out var name) ? one with { Entity = one.Entity with { Name = name } } : one)] };

        var read = await Read(node, Pictures.Files(picture), "mermaid.mjs", chromium);

        read.GetProperty("edges").GetInt32().ShouldBe(picture.EdgeCount);
        Lines(read, "nodes").Select(OneLine).Order(StringComparer.Ordinal).ShouldBe(picture.Nodes.Select(one => OneLine(HostileTextTests.Printable(one.Entity.Name))).Order(StringComparer.Ordinal));

        // A browser shows white space so.
        static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private const string Base = "https://securitygraph.example/id/";
    private const string Words = "https://securitygraph.example/vocab#";

    private static List<string> Lines(JsonElement read, string of) => [.. read.GetProperty(of).EnumerateArray().Select(line => line.GetString()!)];

    private static async Task<JsonElement> Read(string node, Dictionary<string, string> files, string script = "exports.mjs", params string[] more)
    {
        var folder = Directory.CreateTempSubdirectory("securitygraph-");
        try
        {
            foreach (var (name, text) in files.Where(file => !file.Key.Contains('/', StringComparison.Ordinal))) await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);
            using var process = Process.Start(new ProcessStartInfo(node, [Path.Combine(Requirement.Repository, "tests", "node", script), folder.FullName, .. more]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.ExitCode.ShouldBe(0);
            return JsonDocument.Parse(output).RootElement;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
