using System.Net;
using System.Text;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Reviewing;

namespace SecurityGraph.Cli.Reviews;

/// <summary>A review as one page, for reading and printing: it needs neither scripts nor another file.</summary>
internal sealed class ReviewHtml(ReviewedGraph graph)
{
    private static readonly string Style = ReadStyle();

    public string Of(Entity document, DocumentReview review)
    {
        var page = new StringBuilder($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Review: {Text(document.Name)}</title>
            <link rel="icon" href="data:,">
            <style>
            {Style}</style>
            </head>
            <body>
            <header>
            <h1>{Text(document.Name)}</h1>
            {(document.Title.Length > 0 ? $"<p class=\"title\">{Text(document.Title)}</p>\n" : "")}<p class="made">{Text($"{document.Id} · {review.Rendering.FileName} · {graph.Name}")}</p>
            <p class="sum">{Text(SentenceCountsText.Of(review.Counts))}</p>
            </header>
            <nav aria-label="Sections">
            {ReviewContents.Of(review)}</nav>
            <main>

            """);
        for (var i = 0; i < review.Sections.Count; i++) Section(page, review.Sections[i], ReviewContents.Anchor(i));
        if (review.Elsewhere.Count > 0)
            page.Append("<section>\n<h2>Statements that cite the document at no sentence of this text</h2>\n").AppendJoin("", review.Elsewhere.Select(Statement)).Append("</section>\n");
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Section(StringBuilder page, ReviewedSection section, string anchor)
    {
        page.Append($"""
            <section id="{anchor}">
            <h2>{Text(PlaceText.Of(section))}</h2>
            <p class="count">{Text(SentenceCountsText.Of(section.Counts))}</p>
            {Antecedent("Its heading is the antecedent", section.HeadingOf)}
            """);
        foreach (var sentence in section.Sentences) Sentence(page, sentence);
        page.Append("</section>\n");
    }

    private void Sentence(StringBuilder page, ReviewedSentence sentence)
    {
        var calls = string.Concat(sentence.Sentence.CallOuts.Select(note => $"<sup>{note}</sup>"));
        page.Append($"""
            <div class="row {sentence.Use.ToString().ToLowerInvariant()}{(sentence.Footnote is null ? "" : " note")}">
            <div class="text">
            <p class="place">{Text(PlaceText.Of(sentence))} <code>{sentence.Sentence.Fingerprint}</code></p>
            <p>{Text(sentence.Sentence.Text)}{calls}</p>
            </div>
            <div class="said">
            {Mark(sentence)}{Antecedent("Antecedent", sentence.AntecedentOf)}{string.Concat(sentence.Citations.Select(Statement))}</div>
            </div>

            """);
    }

    private static string Mark(ReviewedSentence sentence) => (sentence.Use, sentence.Reason) switch
    {
        (SentenceUse.Nothing, _) => $"<p class=\"mark\">No statement{(sentence.IsShort ? ", short" : "")}</p>\n<p class=\"cite\"><code>{Text(sentence.Written)}</code></p>\n",
        (SentenceUse.Antecedent, _) => "<p class=\"mark\">Antecedent alone</p>\n",
        (SentenceUse.Reasoned, { } reason) => $"<p class=\"mark\">No statement: {Text(reason.Reason)}</p>\n{(reason.Note is { } note ? $"<p>{Text(note)}</p>\n" : "")}",
        (SentenceUse.Cited, { } reason) => $"<p class=\"mark\">Has a statement, though said to have none: {Text(reason.Reason)}</p>\n",
        _ => "",
    };

    private string Statement(Citation citation)
    {
        var words = CitationWords.Of(citation, graph);
        return $"""
            <div class="statement">
            <p>{Text(words.Sentence)}</p>
            <p class="members"><b>{Text(words.Modality)}</b> · {Text(string.Join(" · ", words.Members))}</p>
            {(words.Marks.Count > 0 ? $"<p class=\"marks\">{Text(string.Join(" · ", words.Marks))}</p>\n" : "")}<p class="place">{Text(words.Place)}</p>
            </div>

            """;
    }

    private string Antecedent(string what, IReadOnlyList<Citation> citations) =>
        citations.Count == 0 ? "" : $"<p class=\"antecedent-of\">{what} of {Text(string.Join(", ", citations.Select(graph.Place).Distinct()))}</p>\n";

    /// <summary>For a page: without a meaning for it, and without characters that hide or turn text.</summary>
    internal static string Text(string text) => WebUtility.HtmlEncode(ControlCharacters.Shown(text));

    private static string ReadStyle()
    {
        using var stream = typeof(ReviewHtml).Assembly.GetManifestResourceStream("review.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
