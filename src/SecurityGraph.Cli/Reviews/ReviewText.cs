using System.Globalization;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Reviewing;
using Spectre.Console;
using static SecurityGraph.Cli.Output.PageLines;

namespace SecurityGraph.Cli.Reviews;

/// <summary>A review for the terminal.</summary>
internal sealed class ReviewText(ReviewedGraph graph)
{
    public void Write(Entity document, DocumentReview review)
    {
        Line(0, $"[bold]{Escape(document.Name)}[/]{(document.Title.Length > 0 ? "  " + Escape(document.Title) : "")}");
        Line(0, $"[grey]{document.Id} · {Escape(review.Rendering.FileName)} · {Escape(graph.Name)}[/]");
        Line(0, SentenceCountsText.Of(review.Counts));
        foreach (var (reason, count) in review.Counts.Reasons) Line(2, $"[grey]{count,3} {Escape(reason)}[/]");
        foreach (var section in review.Sections) Write(section);
        if (review.Elsewhere.Count == 0) return;
        Terminal.Out.WriteLine();
        Line(0, "[bold]Statements that cite the document at no sentence of this text[/]");
        foreach (var citation in review.Elsewhere) Write(citation, At(citation.Evidence));
    }

    private void Write(ReviewedSection section)
    {
        Terminal.Out.WriteLine();
        Line(0, $"[bold]{Escape(PlaceText.Of(section))}[/]");
        Line(0, $"[grey]{SentenceCountsText.Of(section.Counts)}[/]");
        if (section.HeadingOf.Count > 0) Line(0, $"[grey]its heading is {Escape(Antecedent(section.HeadingOf))}[/]");
        foreach (var sentence in section.Sentences) Write(sentence);
    }

    private void Write(ReviewedSentence sentence)
    {
        var indent = sentence.Footnote is null ? 0 : 2;
        var calls = sentence.Sentence.CallOuts.Count > 0 ? $" [blue](fn {string.Join(", ", sentence.Sentence.CallOuts)})[/]" : "";
        Terminal.Out.WriteLine();
        Line(indent, $"[grey]{Escape(PlaceText.Of(sentence))}  {sentence.Sentence.Fingerprint}[/]{calls}{Mark(sentence)}");
        Line(indent + 2, Escape(sentence.Sentence.Text));
        if (sentence.Reason?.Note is { } note) Line(indent + 4, $"[grey]{Escape(note)}[/]");
        if (sentence.AntecedentOf.Count > 0) Line(indent + 4, $"[grey]{Escape(Antecedent(sentence.AntecedentOf))}[/]");
        foreach (var citation in sentence.Citations) Write(citation, "", indent);
    }

    private void Write(Citation citation, string at, int indent = 0)
    {
        var words = CitationWords.Of(citation, graph);
        Line(indent + 4, $"– {Escape(words.Sentence)}");
        Line(indent + 6, $"[yellow]{words.Modality}[/] · {Escape(string.Join(" · ", words.Members))}");
        if (words.Marks.Count > 0) Line(indent + 6, $"[yellow]{Escape(string.Join(" · ", words.Marks))}[/]");
        Line(indent + 6, $"[grey]{Escape(at + words.Place)}[/]");
    }

    private static string Mark(ReviewedSentence sentence) => sentence.Use switch
    {
        SentenceUse.Nothing => $"  [bold red]no statement{(sentence.IsShort ? ", short" : "")}[/]",
        SentenceUse.Antecedent => "  [yellow]antecedent alone[/]",
        SentenceUse.Reasoned => $"  [green]no statement: {Escape(sentence.Reason!.Reason)}[/]",
        _ => sentence.Reason is { } reason ? $"  [bold red]has a statement, though said to have none: {Escape(reason.Reason)}[/]" : "",
    };

    /// <summary>Of which statements, by where they cite and are written.</summary>
    private string Antecedent(IReadOnlyList<Citation> citations) =>
        "antecedent of " + string.Join(", ", citations.Select(graph.Place).Distinct());

    private static string At(Evidence evidence) =>
        evidence.Section.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{evidence.Section}{(evidence.Paragraph is { } paragraph ? $" ¶{paragraph}" : "")}{(evidence.Footnote is { } note ? $" fn {note}" : "")} · ");
}
