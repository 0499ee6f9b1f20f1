using System.CommandLine;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Cli.Commands;

/// <summary>Shows a document as an author cites it.</summary>
internal static class PassagesCommand
{
    private const int Bold = 1, Blue = 34, Grey = 90;

    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A document: Markdown (.md) or the text of a PDF file (.txt)." };
        var section = new Option<string?>("--section") { Description = "Only this section, such as IV.2.", HelpName = "NUMBER" };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new CommandWithExamples("passages", "Show section, paragraph, sentence, footnotes and fingerprint of each sentence: what an author cites.") { file, section, json };
        command.SetAction(parsed => Show(parsed.GetValue(file)!, parsed.GetValue(section), parsed.GetValue(json)));
        command.Examples = ["passages report.md", "passages report.pdf.txt --section II", "passages report.md --json"];
        return command;
    }

    private sealed record Row(string Section, int Paragraph, int? Footnote, Sentence Sentence);

    private static int Show(FileInfo file, string? only, bool asJson)
    {
        var rendering = DocumentReader.ReadFile(file.FullName);
        Terminal.Lines(Console.Error, rendering.Warnings.Select(warning => ControlCharacters.Shown($"{file.Name}:{warning.Line}: {warning.Message}")));
        var rows = Rows(rendering).Where(row => only is null || row.Section == only).ToList();
        if (rows.Count == 0 && only is not null) throw new CliException($"There is no text in a section {only}; {(rendering.Sections.Count == 1 ? "the only one is" : "the sections are")} {string.Join(", ", rendering.Sections.Select(section => section.Number))}.");
        if (asJson) Json(rows);
        else Terminal.Lines(Console.Out, Lines(rendering.Sections.Where(section => only is null || section.Number == only), rows));
        return 0;
    }

    private static IEnumerable<Row> Rows(Rendering rendering)
    {
        var text = rendering.Sections.SelectMany(section => section.Paragraphs.SelectMany(paragraph =>
            paragraph.Sentences.Select(sentence => new Row(section.Number, paragraph.Number, null, sentence))));
        var notes = rendering.Footnotes.SelectMany(note => note.Sentences.Select(sentence =>
            new Row(note.CalledOutAt?.Section ?? "", note.CalledOutAt?.Paragraph ?? 0, note.Number, sentence)));
        return text.Concat(notes);
    }

    /// <summary>Sections without a sentence show their heading: no printed word is passed over.</summary>
    private static IEnumerable<string> Lines(IEnumerable<Section> sections, List<Row> rows)
    {
        var text = rows.Where(row => row.Footnote is null).ToLookup(row => row.Section, StringComparer.Ordinal);
        foreach (var section in sections)
        {
            yield return "";
            yield return Terminal.Styled($"{section.Number} {section.Heading}".Trim(), Bold) + Antecedent(section.Heading);
            foreach (var line in text[section.Number].SelectMany(Lines)) yield return line;
        }
        foreach (var line in rows.Where(row => row.Footnote is not null).SelectMany(Lines)) yield return line;
    }

    /// <summary>A heading is no sentence to cite, but may be the antecedent of one.</summary>
    private static string Antecedent(string heading) => heading.Any(char.IsLetterOrDigit) ? Terminal.Styled($"  {Fingerprint.Of(heading)}", Grey) : "";

    private static IEnumerable<string> Lines(Row row)
    {
        var place = row.Footnote is { } note ? $"{row.Section} ¶{row.Paragraph} fn {note} s{row.Sentence.Number}" : $"{row.Section} ¶{row.Paragraph} s{row.Sentence.Number}";
        var notes = row.Sentence.CallOuts.Count > 0 ? Terminal.Styled($" (fn {string.Join(", ", row.Sentence.CallOuts)})", Blue) : "";
        yield return Terminal.Styled($"{place}  {row.Sentence.Fingerprint}", Grey) + notes;
        yield return "    " + ControlCharacters.Shown(row.Sentence.Text);
    }

    private static void Json(List<Row> rows) => Terminal.Json(json =>
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("section", row.Section);
            json.WriteNumber("paragraph", row.Paragraph);
            if (row.Footnote is { } note) json.WriteNumber("footnote", note);
            json.WriteNumber("sentence", row.Sentence.Number);
            json.WriteString("fingerprint", row.Sentence.Fingerprint.ToString());
            json.WriteString("text", row.Sentence.Text);
            json.WriteStartArray("footnotes");
            foreach (var callOut in row.Sentence.CallOuts) json.WriteNumberValue(callOut);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
