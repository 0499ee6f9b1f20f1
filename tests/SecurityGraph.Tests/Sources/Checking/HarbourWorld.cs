using System.Text.RegularExpressions;
using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>
/// A dataset of one document whose text and statements a test writes, beside harbours, boards and registers that are known already. In
/// the statements <c>{2.1}</c> cites paragraph 2, sentence 1, <c>{2.n3}</c> footnote 3, which paragraph 2 calls out, and <c>@2.1</c>
/// is the fingerprint of that sentence alone, <c>@h</c> that of the heading.
/// </summary>
internal sealed partial class HarbourWorld : IDisposable
{
    // What a dataset of one statement cannot keep: it names few of the entities, and its manifest expects no counts.
    private static readonly string[] OfWholeDatasets = ["SG2004", "SG6001"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("securitygraph-");

    /// <summary>What is found in statements over a text, as <c>error SG5003: …</c>.</summary>
    public IReadOnlyList<string> Check(string text, string statements, string entities = "") =>
        [.. Report(text, statements, entities).Diagnostics.Where(one => !OfWholeDatasets.Contains(one.Code)).Select(one => one.ToString()[(one.At.ToString().Length + 2)..])];

    public CheckReport Report(string text, string statements, string entities = "")
    {
        var document = $"# Report\n\n## 1. The state of the harbours\n\n{text}\n";
        Write("texts/report.md", document);
        Write("data/dataset.yaml", "dataset: harbours\nrelease: 1.0.0\nasOf: 2020-12-31\nlicence: CC0-1.0\n");
        Write("data/entities/all.yaml", Entities + entities);
        Write("data/report/source.yaml", "title: Report\npublisher: Sea Commission\ndocument: document:report\ndate: 2018-01-24\nlicence: CC0-1.0\nrenderings: [report.md]\n");
        Write("data/report/statements.yaml", Cite(DocumentReader.ReadText("report.md", document), statements));
        Write("data/web/source.yaml", "title: Pages\npublisher: Sea Commission\nlicence: CC0-1.0\n");
        Write("data/web/statements.yaml", Web);
        return DatasetCheck.Run(DatasetReader.Read(Path.Combine(_root.FullName, "data")), [], Path.Combine(_root.FullName, "texts"));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Cite(Rendering rendering, string statements)
    {
        var section = rendering.Section("1")!;
        Fingerprint Sentence(Match match) => match.Groups["note"].Success
            ? rendering.Footnotes.Single(note => note.Number == Number(match, "note")).Sentences[0].Fingerprint
            : section.Paragraphs[Number(match, "paragraph") - 1].Sentences[Number(match, "sentence") - 1].Fingerprint;
        var cited = Place.Replace(statements, match =>
            $"section: \"1\", paragraph: {match.Groups["paragraph"].Value}, {(match.Groups["note"].Success ? $"footnote: {match.Groups["note"].Value}, " : "")}fingerprints: [{Sentence(match)}]");
        return Alone.Replace(cited.Replace("@h", Fingerprint.Of(section.Heading).ToString(), StringComparison.Ordinal), match => Sentence(match).ToString());
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<paragraph>\d)\.(n(?<note>\d)|(?<sentence>\d))\}")]
    private static partial Regex Place { get; }

    [GeneratedRegex(@"@(?<paragraph>\d)\.(n(?<note>\d)|(?<sentence>\d))")]
    private static partial Regex Alone { get; }

    private const string Entities = """
        - {id: "document:report", subkind: report, name: the Harbour Report}
        - {id: "document:page", subkind: webpage, name: the page}
        - {id: "document:com-2017-793", subkind: proposal, name: "COM(2017) 793", identifiers: [{scheme: document, value: "COM(2017) 793", status: verified}]}
        - {id: "document:com-2017-794", subkind: proposal, name: "COM(2017) 794", identifiers: [{scheme: document, value: "COM(2017) 794", status: verified}]}
        - {id: "document:com-2017-795", subkind: proposal, name: "COM(2017) 795", identifiers: [{scheme: document, value: "COM(2017) 795", status: verified}]}
        - {id: "actor:sea-commission", subkind: institution, name: Sea Commission, aliases: [{text: the Commission, lang: en, context: true}]}
        - {id: "actor:sea-council", subkind: institution, name: Council}
        - {id: "actor:ports-council", subkind: council_formation, name: Justice and Ports Council}
        - {id: "actor:sea-parliament", subkind: institution, name: Sea Parliament}
        - {id: "actor:both-houses", subkind: group, name: both houses}
        - {id: "actor:harbour-office", subkind: agency, name: Harbour Office}
        - {id: "actor:coast-guard", subkind: agency, name: Coast Guard, aliases: [{text: the Agency, lang: en, context: true}]}
        - {id: "actor:port-police", subkind: agency, name: Port Police, aliases: [{text: the Agency, lang: en, context: true}]}
        - {id: "actor:pan", subkind: network, name: PAN, title: Pilot Awareness Network}
        - {id: "actor:pan-centre", subkind: centre, name: PAN Centre of Excellence}
        - {id: "actor:pilots", subkind: group, name: pilots}
        - {id: "actor:keeper", subkind: person, name: Anna Keeper}
        - {id: "instrument:harbour-register", subkind: it_system, name: Harbour Register, aliases: [{text: HARE, lang: en}]}
        - {id: "instrument:light-register", subkind: it_system, name: Light Register}
        - {id: "instrument:register-act", subkind: legal_act, name: Register Act}
        - {id: "instrument:old-act", subkind: legal_act, name: Old Act}
        - {id: "instrument:harbour-plan", subkind: action_plan, name: Harbour Plan, aliases: [{text: Commission Harbour Plan, lang: en}]}
        - {id: "procedure:register", subkind: cod, name: register file, aliases: [{text: Harbour Register, lang: en, context: true}]}
        - {id: "event:register-proposed", subkind: publication, name: proposal of the register}
        - {id: "event:register-vote", subkind: vote, name: vote on the register file}
        - {id: "event:register-mandate", subkind: decision, name: mandate for the register}
        - {id: "event:register-published", subkind: publication, name: publication of the register law}
        - {id: "event:register-talks", subkind: trilogue, name: trilogues on the register}
        - {id: "event:lights-conference", subkind: conference, name: Lights Conference}
        - {id: "event:lights-consultation", subkind: survey_or_consultation, name: consultation on lights, aliases: [{text: consulting the public, lang: en}]}
        - {id: "event:harbour-address", subkind: address, name: Harbour Address, aliases: [{text: Harbour Address on 13 September 2017, lang: en}]}
        - {id: "fund:sea-fund", subkind: programme, name: Sea Fund}
        - {id: "topic:lights", subkind: policy_area, name: lights}
        - {id: "place:riga", subkind: city, name: Riga}

        """;

    private const string Web = """
        - {subject: "event:register-proposed", predicate: STAGE_OF, object: "procedure:register", stage: proposed, modality: occurred, evidence: [{document: "document:page", url: "https://sea.example/1", saidOn: 2017-12-12}]}
        - {subject: "event:register-proposed", predicate: OCCURS, when: 2017-12-12, modality: occurred, evidence: [{document: "document:page", url: "https://sea.example/1", saidOn: 2017-12-12}]}
        - {subject: "event:register-vote", predicate: STAGE_OF, object: "procedure:register", stage: ep_adopted, modality: planned, evidence: [{document: "document:page", url: "https://sea.example/1", saidOn: 2017-12-12}]}
        - {subject: "event:register-mandate", predicate: STAGE_OF, object: "procedure:register", stage: ep_mandate, modality: planned, evidence: [{document: "document:page", url: "https://sea.example/1", saidOn: 2017-12-12}]}
        - {subject: "event:register-published", predicate: STAGE_OF, object: "procedure:register", stage: published, modality: planned, evidence: [{document: "document:page", url: "https://sea.example/1", saidOn: 2017-12-12}]}
        - {subject: "event:register-talks", predicate: STAGE_OF, object: "procedure:register", stage: trilogue, modality: planned, evidence: [{document: "document:page", url: "https://sea.example/1", saidOn: 2017-12-12}]}
        - {subject: "procedure:register", predicate: INITIATED_BY, object: "document:com-2017-793", modality: ongoing, evidence: [{document: "document:page", url: "https://sea.example/1", saidOn: 2017-12-12}]}
        - {subject: "procedure:register", predicate: PRODUCES, object: "instrument:register-act", modality: planned, evidence: [{document: "document:page", url: "https://sea.example/1", saidOn: 2017-12-12}]}
        - {subject: "instrument:register-act", predicate: ESTABLISHES, object: "instrument:harbour-register", modality: proposed, evidence: [{document: "document:page", url: "https://sea.example/1", saidOn: 2017-12-12}]}

        """;

    /// <summary>A statement that somebody operates something, in raw text.</summary>
    public static string Runs(string subject, string target, string evidence, string modality = "ongoing") =>
        $"- {{subject: \"{subject}\", predicate: OPERATES, object: \"{target}\", modality: {modality}, evidence: [{{{evidence}}}]}}\n";
}
