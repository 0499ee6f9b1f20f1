using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Filling;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Filling;

/// <summary>Fingerprints that an older release gave to sentences which are cut otherwise today.</summary>
public sealed class CutAnewTests : IDisposable
{
    private const string Said = "report/statements.yaml";

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    /// <summary>A text, what was one sentence of it once, and what holds that today.</summary>
    public static TheoryData<string, string, string[]> Cuts { get; } = new()
    {
        { "The Harbour Office prefers option B. The Tide Table follows.", "The Harbour Office prefers option B. The Tide Table follows.", ["The Harbour Office prefers option B.", "The Tide Table follows."] },
        { "It is new. The Harbour Office has Reg. 5 of the Tide Table. It is old.", "The Harbour Office has Reg.", ["The Harbour Office has Reg. 5 of the Tide Table."] },
        { "It is new. The Harbour Office has Reg. 5 of the Tide Table. It is old.", "5 of the Tide Table.", ["The Harbour Office has Reg. 5 of the Tide Table."] },
        { "The Harbour Office runs it.[^law] It has a Tide Table.\n\n[^law]: Harbour Act.", "The Harbour Office runs it.law It has a Tide Table.", ["The Harbour Office runs it.", "It has a Tide Table."] },
        { "The Harbour Office[1] runs it.[2] It has a Tide Table.\n\n[1] Harbour Act.\n[2] Tide Act.", "The Harbour Office1 runs it.2 It has a Tide Table.", ["The Harbour Office runs it.", "It has a Tide Table."] },
        { "The Harbour Office<sup>1</sup> has a Tide Table.\n\n---\n\n<sup>1</sup> Harbour Act.", "The Harbour Office1 has a Tide Table.", ["The Harbour Office has a Tide Table."] },
        { "The Harbour Office[^1] runs it.[^2] It has a Tide Table.\n\n[^1]: Harbour Act.\n[^2]: Tide Act.", "The Harbour Office1 runs it.2 It has a Tide Table.", ["The Harbour Office runs it.", "It has a Tide Table."] },
        { "The Harbour Office runs Europe\u02BCs Tide Table.", "The Harbour Office runs Europe\u02BCs Tide Table.", ["The Harbour Office runs Europe\u02BCs Tide Table."] },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Filling_puts_those_of_todays_sentences_in_their_place(string text, string once, string[] now)
    {
        Cite(text, once);
        Check().Fingerprints!.Missing.ShouldBe(1);
        Check().Diagnostics.ShouldContain(found => found.Message.EndsWith("; an older release cut it otherwise: run check --documents FOLDER --fill", StringComparison.Ordinal));

        var report = Fill();

        var today = string.Join(", ", now.Select(sentence => Fingerprint.Of(sentence)));
        report.CutAnew.ShouldHaveSingleItem().ToString().ShouldBe($"{_dataset.Marked}: warning SG5002: cut anew: {Former(once)} is now {today}");
        report.Filled.ShouldBe(0);
        _dataset.Read(Said).ShouldContain($"fingerprints: [{today}]}}");
        Check().Fingerprints.ShouldBe(new FingerprintCounts(Verified: 1, Moved: 0, Missing: 0, NoText: 0));
        Fill().CutAnew.ShouldBeEmpty("once is enough");
    }

    [Fact]
    public void A_list_of_a_line_each_keeps_its_style_and_other_fingerprints_stay()
    {
        const string Text = "The Harbour Office prefers option B. The Tide Table follows. It is new.";
        Cite(Text, "It is new.");
        var line = $"- {{section: \"1\", paragraph: 1, fingerprints: [{Fingerprint.Of("It is new.")}]}}";
        var kept = $"- section: \"1\"\n      paragraph: 1\n      fingerprints: # of two\n        - {Fingerprint.Of("It is new.")}\n";
        _dataset.Change(Said, line + "\n", kept + $"        - {Fingerprint.Of("The Harbour Office prefers option B. The Tide Table follows.")} # once\n");

        Fill().CutAnew.Count.ShouldBe(1);

        _dataset.Read(Said).ShouldContain(kept + $"        - {Fingerprint.Of("The Harbour Office prefers option B.")}\n        - {Fingerprint.Of("The Tide Table follows.")} # once\n");
        Check().Fingerprints!.Verified.ShouldBe(1);
    }

    /// <summary>Footnotes at the foot of a page that no rule shows were text once, and so were the digits that call them out.</summary>
    [Fact]
    public void A_call_out_that_was_glued_to_a_word_in_the_text_of_a_pdf_file_goes()
    {
        const string Printed = "The lamps of the harbour are lit every night, and the Harbour Office1 has a Tide Table\n"
            + "of the harbour and of all ships.2 The pilots were asked to see to it that the lamps are lit.\n\n1\n\nHarbour Act, p. 1.\nReport of 2017.\n\n2\n\nEN\n\n1\n\nEN\n";
        const string Now = "The lamps of the harbour are lit every night, and the Harbour Office has a Tide Table of the harbour and of all ships.";
        Cite("", Now.Replace("Office", "Office1", StringComparison.Ordinal).Replace("ships.", "ships.2", StringComparison.Ordinal));
        _dataset.Change("report/source.yaml", "report.md", "report.txt");
        File.WriteAllText(Path.Combine(_dataset.Documents, "report.txt"), "Report on the tides\n\n1. State of play\n\n" + Printed);

        Fill().CutAnew.ShouldHaveSingleItem().Message.ShouldEndWith($"is now {Fingerprint.Of(Now)}");
    }

    [Fact]
    public void What_stands_in_other_paragraphs_today_is_told()
    {
        Cite("(a) the Harbour Office;\n\n(b) the Tide Table; and\n\n(c) the pilots.", "(a) the Harbour Office; (b) the Tide Table; and (c) the pilots.");
        var message = Fill().CutAnew.ShouldHaveSingleItem().Message;
        message.ShouldBe(
            $"cut anew: {Former("a the Harbour Office b the Tide Table and c the pilots")} is now {Fingerprint.Of("(a) the Harbour Office;")}"
            + "; more of it stands in section 1, paragraph 2 and in section 1, paragraph 3: cite that too, if it is meant");
        Check().Fingerprints!.Verified.ShouldBe(1);
    }

    [Fact]
    public void So_does_that_of_an_antecedent()
    {
        const string Text = "The Harbour Office has Reg. 5 of the Tide Table. It runs it.";
        Cite(Text, "It runs it.");
        _dataset.Change(Said, $"[{Fingerprint.Of("It runs it.")}]", $"[{Fingerprint.Of("It runs it.")}], antecedent: {Fingerprint.Of("The Harbour Office has Reg.")}");
        Check().Diagnostics.ShouldContain(found => found.Message.StartsWith("missing: no sentence or heading", StringComparison.Ordinal) && found.Message.EndsWith("--fill", StringComparison.Ordinal));

        var now = Fingerprint.Of("The Harbour Office has Reg. 5 of the Tide Table.");
        Fill().CutAnew.ShouldHaveSingleItem().Message.ShouldBe($"cut anew: {Fingerprint.Of("The Harbour Office has Reg.")} is now {now}");
        _dataset.Read(Said).ShouldContain($"antecedent: {now}");
        Check().Diagnostics.ShouldNotContain(found => found.Code == "SG5002");
    }

    [Fact]
    public void A_heading_stays_the_antecedent_though_a_sentence_was_once_cut_so()
    {
        const string Heading = "The Harbour Office has Reg.";
        Cite($"It runs it.\n\n## 2. {Heading}\n\n{Heading} 5 of the Tide Table.", "It runs it.");
        _dataset.Change(Said, $"[{Fingerprint.Of("It runs it.")}]", $"[{Fingerprint.Of("It runs it.")}], antecedent: {Fingerprint.Of(Heading)}");
        Check().Diagnostics.ShouldNotContain(found => found.Code == "SG5002");
        Fill().CutAnew.ShouldBeEmpty();
    }

    [Fact]
    public void And_those_of_sentences_without_a_statement()
    {
        const string Manifest = "report/source.yaml";
        Cite("It runs it. The rest is ca. 5 lamps. It is here.", "It runs it.");
        var once = Fingerprint.Of("5 lamps. It is here.");
        var whole = _dataset.Read(Manifest);
        _dataset.Write(Manifest, whole.TrimEnd() + $"\nwithoutStatement:\n  - {{section: \"1\", paragraph: 1, sentence: 2-3, fingerprints: [{once}], reason: nobody acts}}\n");
        Check().Diagnostics.ShouldContain(found => found.Code == "SG7001" && found.Message.EndsWith("--fill", StringComparison.Ordinal));

        Fill().CutAnew.ShouldHaveSingleItem().ToString().ShouldContain($"SG7001: cut anew: {once} is now {Fingerprint.Of("The rest is ca. 5 lamps.")}, {Fingerprint.Of("It is here.")}");
        Check().Diagnostics.ShouldNotContain(found => found.Code == "SG7001");
    }

    [Fact]
    public void A_fingerprint_that_nothing_holds_stays()
    {
        Cite("The Harbour Office has a Tide Table.", "Nobody ever said so.");
        var before = _dataset.Read(Said);
        Fill().CutAnew.ShouldBeEmpty();
        _dataset.Read(Said).ShouldBe(before);
        Check().Diagnostics.ShouldNotContain(found => found.Message.Contains("older release", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_rendering_that_words_it_otherwise_gives_its_own()
    {
        const string First = "The Harbour Office prefers option B. The Tide Table follows.";
        var second = First.Replace("follows", "folows", StringComparison.Ordinal);
        Cite(First, First);
        File.WriteAllText(Path.Combine(_dataset.Documents, "report.old.md"), $"# Report on the tides\n\n## 1. State of play\n\n{second}\n");
        _dataset.Change(Said, $"[{Former(First)}]", $"[{Former(First)}, {Former(second)}]");
        Fill().CutAnew.Count.ShouldBe(2);
        _dataset.Read(Said).ShouldContain($"[{string.Join(", ", new[] { "The Harbour Office prefers option B.", "The Tide Table follows.", "The Tide Table folows." }.Select(one => Fingerprint.Of(one)))}]");
        Check().Fingerprints!.Verified.ShouldBe(1);
    }

    /// <summary>One statement that cites the first paragraph of section 1.</summary>
    private void Cite(string text, string once)
    {
        foreach (var name in new[] { "report.md", "report.old.md" })
            File.WriteAllText(Path.Combine(_dataset.Documents, name), $"# Report on the tides\n\n## 1. State of play\n\n{text}\n");
        _dataset.Write(
            Said,
            $"""
            - subject: actor:harbour-office
              predicate: OPERATES
              object: instrument:tide-table
              modality: ongoing
              evidence:
                - ◂section: "1", paragraph: 1, fingerprints: ▸[{Former(once)}]▹

            """.Replace('◂', '{').Replace('▹', '}').Replace("▸", "", StringComparison.Ordinal));
        _dataset.Change(Said, $"[{Former(once)}]", $"▸[{Former(once)}]");
    }

    /// <summary>As older releases hashed it.</summary>
    private static Fingerprint Former(string sentence) =>
        Fingerprint.OfHash(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Fingerprint.NormaliseAsOnce(sentence))));

    private CheckReport Check() => DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents);

    private FillReport Fill()
    {
        var dataset = _dataset.Load();
        return FingerprintFiller.Fill(dataset, DatasetCheck.OpenDocuments(dataset, _dataset.Documents));
    }
}
