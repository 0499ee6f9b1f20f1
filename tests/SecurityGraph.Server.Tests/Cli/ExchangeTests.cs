using System.Text.Json;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>Export and import.</summary>
[Slow]
public sealed class ExchangeTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Two_exports_and_one_of_what_was_imported_are_byte_identical()
    {
        var piped = await _program.Run("export");
        (piped.Exit, piped.Error).ShouldBe((0, ""));
        (await _program.Run("export", "--output", "one.jsonl")).Exit.ShouldBe(0);
        (await _program.Run("import", "one.jsonl", "--store", "store")).Error.ShouldContain("(generation 1). Serve them: securitygraph serve --store ");
        (await _program.Run("export", "--store", "store", "-o", "two.jsonl")).Error.ShouldMatch(@"^\d+ entities and \d+ statements in .*two\.jsonl");
        var one = File.ReadAllBytes(_program.PathOf("one.jsonl"));
        File.ReadAllBytes(_program.PathOf("two.jsonl")).AsSpan().SequenceEqual(one).ShouldBeTrue();
        System.Text.Encoding.UTF8.GetBytes(piped.Out).AsSpan().SequenceEqual(one).ShouldBeTrue();
        Directory.GetFiles(_program.Folder, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_export_holds_the_dataset_as_its_files_have_it_in_order()
    {
        var lines = (await _program.Run("export")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var dataset = DatasetReader.Read(Path.Combine(Requirement.Repository, "data"));

        lines[0].GetRawText().ShouldBe(
            $$"""{"type":"header","format":"securitygraph","version":2,"dataset":"{{dataset.Header.Dataset}}","title":"{{dataset.Header.Title}}","description":"{{dataset.Header.Description}}","release":"{{dataset.Header.Release}}","vocabulary":"{{dataset.Header.Vocabulary}}","licence":"CC-BY-4.0","asOf":"{{dataset.Header.AsOf:yyyy-MM-dd}}"}""");
        lines[^1].GetProperty("type").GetString().ShouldBe("trailer");
        var ids = lines.Where(line => line.GetProperty("type").GetString() is "entity" or "statement").Select(line => (Type: line.GetProperty("type").GetString()!, Id: line.GetProperty("id").GetString()!, Derived: line.TryGetProperty("derived", out _))).ToList();
        ids.Where(line => line.Type == "entity").Select(line => line.Id).ShouldBe(dataset.Entities.Select(located => located.Value.Id.ToString()).Distinct().Order(StringComparer.Ordinal));
        ids.Where(line => line is { Type: "statement", Derived: false }).Select(line => line.Id).ShouldBe(dataset.Statements.Select(located => located.Value.Id).Distinct().Order(StringComparer.Ordinal));
        ids.Select(line => line.Id).Where(id => !id.Contains('/', StringComparison.Ordinal)).Count().ShouldBe(ids.Count);
        ids.Count(line => line.Derived).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Datasets_on_top_of_each_other_are_all_named_in_the_header()
    {
        using var dataset = new SmallDataset();
        var bundled = DatasetReader.Read(Path.Combine(Requirement.Repository, "data")).Header;
        async Task<JsonElement> Header(params string[] options) => JsonDocument.Parse((await _program.Run(["export", "--data", dataset.Folder, .. options])).Out.Split('\n')[0]).RootElement;

        var both = await Header();
        both.GetProperty("dataset").GetString().ShouldBe("security-union + tides");
        both.GetProperty("release").GetString().ShouldBe($"{bundled.Release} + 1.0.0");
        both.GetProperty("licence").GetString().ShouldBe($"{bundled.Licence} + CC0-1.0");
        both.GetProperty("asOf").GetString().ShouldBe($"{bundled.AsOf:yyyy-MM-dd}");
        (await Header("--alone")).GetProperty("dataset").GetString().ShouldBe("tides");
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_its_line_and_the_store_stays_as_it_was()
    {
        const string Header = """{"type":"header","format":"securitygraph","version":1,"dataset":"t","release":"1","vocabulary":"1","licence":"CC0-1.0","asOf":"2018-12-31"}""";
        const string Entity = """{"type":"entity","id":"actor:a","kind":"Actor","subkind":"group","name":"A"}""";
        const string Reference = """{"type":"statement","id":"operates:96fda59978e3d98f","subject":"actor:a","predicate":"OPERATES","object":"instrument:nope","modality":"ongoing","evidence":[{"document":"actor:a","method":"curated","url":"https://x.example/"}]}""";
        (string Name, string Text, string Message)[] broken =
        [
            ("empty", "", "empty.jsonl:1: the file is empty: the header line is missing"),
            ("headless", Entity, "headless.jsonl:1: 'type': the first line, and only that, is the header"),
            ("version", Header.Replace("\"version\":1", "\"version\":3", StringComparison.Ordinal), "version.jsonl:1: 'version': is 3; this program reads versions 1 and 2"),
            ("cut", Header.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal) + $"\n{Entity}\n", "cut.jsonl:3: the trailer is missing: the file was cut"),
            ("json", $"{Header}\n{Entity}\n{Entity[..30]}\n", "json.jsonl:3: broken JSON at byte 31"),
            ("twice", $"{Header}\n{Entity}\n{Entity}\n", "twice.jsonl:3: 'id': actor:a stands twice"),
            ("member", $"{Header}\n{Entity.Replace("name", "label", StringComparison.Ordinal)}\n", "member.jsonl:2: 'label': unknown member"),
            ("near", $"{Header}\n{Entity.Replace("subkind", "subkin", StringComparison.Ordinal)}\n", "near.jsonl:2: 'subkin': unknown member; did you mean subkind?"),
            ("form", $"{Header}\n{Entity.Replace("\"A\"", "[\"A\"]", StringComparison.Ordinal)}\n", "form.jsonl:2: 'name': is of another form"),
            ("predicate", Header + "\n" + """{"type":"statement","id":"x","subject":"actor:a","predicate":"OPERATE","modality":"ongoing","evidence":[]}""", "predicate.jsonl:2: 'predicate': 'OPERATE' is not a predicate of the vocabulary; did you mean OPERATES?"),
            ("reference", $"{Header}\n{Entity}\n{Reference}\n", "reference.jsonl:3: error SG2002: 'object': there is no entity instrument:nope"),
            ("surrogate", Header + "\n" + """{"type":"\uD800","id":"actor:a","name":"\uD800"}""", "surrogate.jsonl:2: "),
            ("name", $"{Header}\n{Entity.Replace("\"A\"", "\"\\uD800\"", StringComparison.Ordinal)}\n", "name.jsonl:2: "),
            ("deep", $"{Header}\n{string.Concat(Enumerable.Repeat("{\"type\":", 5000))}", "deep.jsonl:2: "),
        ];
        _program.Write("good.jsonl", $"{Header}\n{Entity}\n");
        var old = await _program.Run("import", "good.jsonl", "--store", "store");
        (old.Exit, old.Error).ShouldSatisfyAllConditions(run => run.Exit.ShouldBe(0), run => run.Error.ShouldContain("good.jsonl is in version 1 of the exchange format"));
        var before = Snapshot();

        foreach (var pair in broken.Chunk(2))
        {
            var runs = await Task.WhenAll(pair.Select(file => _program.Run("import", _program.Write(file.Name + ".jsonl", file.Text), "--store", "store")));
            foreach (var (file, run) in pair.Zip(runs))
            {
                run.Exit.ShouldBe(1, file.Name);
                run.Error.ShouldStartWith("securitygraph: ", Case.Sensitive, file.Name);
                run.Error.ShouldContain(file.Message, Case.Sensitive, file.Name);
                run.Error.TrimEnd().ShouldEndWith("Nothing was imported.", Case.Sensitive, file.Name);
            }
        }

        Snapshot().ShouldBe(before);
        (await _program.Run("import", "nowhere.jsonl")).Error.ShouldStartWith("securitygraph: There is no file ");
        (await _program.Run("import", "store")).Error.ShouldContain("store is a folder, not a file.");
        (await _program.Run("import", "-")).Error.ShouldContain("not the standard input");
        (await _program.Run("load", "-", "--neo4j", "http://localhost:1")).Error.ShouldContain("not the standard input");
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "compressed by gzip: unpack it first")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4 }, "a ZIP archive: unpack it first")]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD }, "compressed by Zstandard: unpack it first")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0 }, "UTF-16: write it as UTF-8")]
    public async Task What_is_packed_or_written_otherwise_is_told_so(byte[] start, string message)
    {
        File.WriteAllBytes(_program.PathOf("graph.jsonl.gz"), start);
        var run = await _program.Run("import", "graph.jsonl.gz");
        (run.Exit, run.Error.Contains($"graph.jsonl.gz:1: the file is {message}", StringComparison.Ordinal)).ShouldBe((1, true), run.Error);
    }

    [Fact]
    public async Task An_export_makes_no_folders()
    {
        var run = await _program.Run("export", "--output", "nowhere/deep/graph.jsonl");
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldStartWith($"securitygraph: There is no folder {_program.PathOf("nowhere/deep")}. ");
        Directory.EnumerateFileSystemEntries(_program.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_data_folder_cannot_be_written_another_one_is_offered()
    {
        await _program.Run("export", "--output", "graph.jsonl");
        // A file where a folder has to be.
        foreach (var name in new[] { "XDG_DATA_HOME", "LOCALAPPDATA" }) _program.Environment[name] = _program.PathOf("graph.jsonl");
        var run = await _program.Run("import", "graph.jsonl");
        run.Exit.ShouldBe(1);
        run.Error.ShouldContain("Import elsewhere with --store FOLDER.");
        run.Error.TrimEnd().ShouldEndWith("Nothing was imported.");
    }

    [Fact]
    public async Task An_import_without_a_folder_goes_to_the_data_folder_of_the_platform()
    {
        _program.Environment["SECURITYGRAPH_STORE"] = _program.PathOf("mine");
        await _program.Run("export", "--output", "one.jsonl");
        (await _program.Run("import", "one.jsonl")).Exit.ShouldBe(0);
        (await _program.Run("import", "one.jsonl")).Error.ShouldContain("(generation 2)");
        (await _program.Run("show", "instrument:etias", "--store")).Out.ShouldStartWith("ETIAS");
        Directory.GetFiles(_program.PathOf("mine"), "graph-*.jsonl").Select(path => Path.GetFileName(path)).ShouldBe(["graph-000002.jsonl"]);
    }

    private List<string> Snapshot() =>
        [.. Directory.GetFiles(_program.PathOf("store")).Order(StringComparer.Ordinal).Select(path => $"{Path.GetFileName(path)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}")];
}
