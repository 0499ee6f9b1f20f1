using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using Shouldly;

namespace SecurityGraph.Tests.Sources;

/// <summary>
/// A dataset without a fault, in a folder of its own: a harbour office runs a tide table, pilots are to use it, and a Tide Act is
/// published and enters into force. One source whose text is held, in two renderings; one that only names web pages.
/// </summary>
internal sealed class SmallDataset : IDisposable
{
    /// <summary>In a changed text, the place where a fault is to be reported; it is taken out.</summary>
    private const char Mark = '▸';

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("securitygraph-");

    public SmallDataset()
    {
        foreach (var (file, text) in Files) Write(file, text);
        Directory.CreateDirectory(Documents);
        File.WriteAllText(Path.Combine(Documents, "report.md"), Report);
        File.WriteAllText(Path.Combine(Documents, "report.old.md"), Report.Replace("built by hand", "build by hand", StringComparison.Ordinal));
    }

    public string Folder => Path.Combine(_root.FullName, "data");

    public string Documents => Path.Combine(_root.FullName, "documents");

    /// <summary>Where <see cref="Change"/> was marked.</summary>
    public FilePlace Marked { get; private set; }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Puts a text in the place of one that stands there once; a mark in it is remembered as a position.</summary>
    public SmallDataset Change(string file, string old, string by)
    {
        var parts = Read(file).Split(old);
        parts.Length.ShouldBe(2, $"'{old}' stands once in {file}");
        var text = parts[0] + by + parts[1];
        if (text.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0)
        {
            var before = text[..at];
            Marked = new FilePlace(file, 1 + before.Count(c => c == '\n'), at - before.LastIndexOf('\n'));
            text = text.Remove(at, 1);
        }
        Write(file, text);
        return this;
    }

    public SmallDataset Append(string file, string text) => Change(file, Files[file], Files[file] + text);

    public Dataset Load() => DatasetReader.Read(Folder);

    /// <summary>The check finds one thing, at the marked place, and nothing that only follows from it.</summary>
    /// <param name="fault">Its severity and code, <c>error SG1001</c>.</param>
    /// <param name="message">A telling part of the message.</param>
    public void ShouldHave(string fault, string message, bool withDocuments = false)
    {
        var found = DatasetCheck.Run(Load(), [], withDocuments ? Documents : null).Diagnostics.Select(one => one.ToString()).ShouldHaveSingleItem();
        found.ShouldStartWith($"{Marked}: {fault}: ");
        found.ShouldContain(message);
    }

    public List<string> Faults(string code) =>
        [.. DatasetCheck.Run(Load(), [], documents: null).Diagnostics.Where(one => one.Code == code).Select(one => one.ToString())];

    public void Dispose() => _root.Delete(recursive: true);

    private static Fingerprint Of(string sentence) => Fingerprint.Of(sentence);

    private const string Report = """
        # Report on the tides

        ## 1. State of play

        The Harbour Office runs the Tide Table. It was built by hand.

        The pilots should use the Tide Table by the summer.<sup>1</sup>

        ## 2. Next steps

        The Tide Act enters into force soon.

        <sup>1</sup> The Tide Act was published in January.

        """;

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["dataset.yaml"] = """
            dataset: tides
            release: 1.0.0
            asOf: 2018-12-31
            licence: CC0-1.0

            """,
        ["entities/actor.yaml"] = """
            - id: actor:harbour-office
              subkind: agency
              name: Harbour Office
              identifiers:
                - {scheme: wikidata, value: Q42, status: verified}
            - id: actor:pilots
              subkind: group
              name: the pilots

            """,
        ["entities/instrument.yaml"] = """
            - id: instrument:tide-table
              subkind: it_system
              name: Tide Table
            - id: instrument:tide-act
              subkind: legal_act
              name: Tide Act

            """,
        ["report/source.yaml"] = """
            title: Report on the tides
            publisher: Harbour Board
            document: document:report
            date: 2018-01-24
            identifiers:
              - {scheme: document, value: COM(2018) 9001, status: verified}
            licence: CC0-1.0
            renderings: [report.md, report.old.md]
            expected:
              statements:
                CALLS_ON: 1
                HAS_FIGURE: 1
                OPERATES: 1
              entities:
                Document: 1

            """,
        ["report/entities.yaml"] = """
            - id: document:report
              subkind: report
              name: Report on the tides
              identifiers:
                - {scheme: document, value: COM(2018) 9001, status: verified}

            """,
        ["report/statements.yaml"] = $$"""
            # What the report says
            - subject: actor:harbour-office
              predicate: OPERATES
              object: instrument:tide-table
              validFrom: 2016
              modality: ongoing
              evidence:
                - {section: "1", paragraph: 1, fingerprints: [{{Of("The Harbour Office runs the Tide Table.")}}], inferred: [validFrom]}
            - subject: document:report
              predicate: CALLS_ON
              object: actor:pilots
              about: [instrument:tide-table]
              asks: USES
              due: 2018-06
              modality: urged
              evidence:
                - section: "1"
                  paragraph: 2
                  fingerprints: [{{Of("The pilots should use the Tide Table by the summer.")}}]
                  printed: by the summer
            - subject: instrument:tide-table
              predicate: HAS_FIGURE
              quantity: {low: 100, unit: person, period: 2017}
              modality: ongoing
              evidence:
                - {section: "1", paragraph: 1, inferred: [quantity], antecedent: {{Of("The Harbour Office runs the Tide Table.")}}, fingerprints: [{{Of("It was built by hand.")}}, {{Of("It was build by hand.")}}], attributedTo: actor:harbour-office}

            """,
        ["web/source.yaml"] = """
            title: What became of the Tide Act
            publisher: Harbour Board
            licence: CC0-1.0
            expected:
              statements:
                OCCURS: 2
                STAGE_OF: 2
              entities:
                Document: 1
                Event: 2

            """,
        ["web/entities.yaml"] = """
            - id: document:journal
              subkind: webpage
              name: the journal
            - id: event:tide-act-published
              subkind: publication
              name: publication of the Tide Act
            - id: event:tide-act-in-force
              subkind: entry_into_force
              name: entry into force of the Tide Act

            """,
        ["web/statements.yaml"] = """
            - subject: event:tide-act-published
              predicate: STAGE_OF
              object: instrument:tide-act
              stage: published
              modality: occurred
              evidence:
                - {document: document:journal, saidOn: 2018-02-01, url: "https://journal.example/1"}
            - subject: event:tide-act-published
              predicate: OCCURS
              when: 2018-01-10
              modality: occurred
              evidence:
                - {document: document:journal, saidOn: 2018-02-01, url: "https://journal.example/1"}
            - subject: event:tide-act-in-force
              predicate: STAGE_OF
              object: instrument:tide-act
              stage: in_force
              modality: occurred
              evidence:
                - {document: document:journal, saidOn: 2018-02-01, url: "https://journal.example/2"}
            - subject: event:tide-act-in-force
              predicate: OCCURS
              when: 2018-01-30
              modality: occurred
              evidence:
                - {document: document:journal, saidOn: 2018-02-01, url: "https://journal.example/2"}

            """,
    };
}
