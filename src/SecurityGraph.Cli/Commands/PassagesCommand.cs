using System.CommandLine;
using SecurityGraph.Cli.Output;
using SecurityGraph.Sources.Documents;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Shows a document as an author cites it.</summary>
internal static class PassagesCommand
{
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
        foreach (var warning in rendering.Warnings) Terminal.Messages.MarkupLine($"[yellow]{Terminal.Escape(file.Name)}:{warning.Line}: {Terminal.Escape(warning.Message)}[/]");
        var rows = Rows(rendering).Where(row => only is null || row.Section == only).ToList();
        if (rows.Count == 0 && only is not null) throw new CliException($"There is no text in a section {only}; {(rendering.Sections.Count == 1 ? "the only one is" : "the sections are")} {string.Join(", ", rendering.Sections.Select(section => section.Number))}.");
        if (asJson) Json(rows);
        else People(rendering, rows);
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

    private static void People(Rendering rendering, List<Row> rows)
    {
        var section = "";
        foreach (var row in rows)
        {
            if (row.Footnote is null && row.Section != section)
            {
                section = row.Section;
                Terminal.Out.WriteLine();
                Terminal.Out.MarkupLine($"[bold]{Terminal.Escape($"{section} {rendering.Section(section)?.Heading}".Trim())}[/]");
            }
            var place = row.Footnote is { } note ? $"{row.Section} ¶{row.Paragraph} fn {note} s{row.Sentence.Number}" : $"{row.Section} ¶{row.Paragraph} s{row.Sentence.Number}";
            var notes = row.Sentence.CallOuts.Count > 0 ? $" [blue](fn {string.Join(", ", row.Sentence.CallOuts)})[/]" : "";
            Terminal.Out.MarkupLine($"[grey]{Terminal.Escape(place)}  {row.Sentence.Fingerprint}[/]{notes}");
            Terminal.Out.WriteLine("    " + row.Sentence.Text);
        }
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
