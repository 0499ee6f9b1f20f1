using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Cli.Reviews;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Reviewing;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Shows a document beside the statements that cite it.</summary>
internal static class ReviewCommand
{
    public static Command Build()
    {
        var document = new Argument<string>("DOCUMENT") { Description = "A source's folder (com-2018-46), or a document's id, name or identifier (COM(2018) 46)." };
        var dataset = new Argument<DirectoryInfo?>("DATASET") { Description = "The dataset's folder; without it, `data`, or the bundled dataset where there is no such folder.", Arity = ArgumentArity.ZeroOrOne };
        var documents = new DocumentsOption("the document is read there.");
        var section = new Option<string?>("--section") { Description = "Only this section, such as IV.2.", HelpName = "NUMBER" };
        var html = new Option<FileInfo?>("--html") { Description = "Write a page to read and to print, instead of showing it. It has the document's text in it.", HelpName = "FILE" };
        var command = new CommandWithExamples("review", "Show a document sentence by sentence beside the statements that cite it, and which sentences nothing cites.") { document, dataset, documents, section, html };
        command.SetAction((parsed, token) => Review(
            parsed.GetValue(document)!, parsed.GetValue(dataset), documents.Of(parsed) ?? throw new CliException("review needs the text: give --documents FOLDER."),
            parsed.GetValue(section), parsed.GetValue(html), token));
        command.Examples =
        [
            "review com-2018-46 --documents ~/sources",
            "review my-report my-dataset --documents texts --section III.1",
            "review \"COM(2018) 46\" --documents ~/sources --html com-2018-46.review.html",
        ];
        return command;
    }

    private static async Task<int> Review(string named, DirectoryInfo? folder, string documents, string? only, FileInfo? html, CancellationToken token)
    {
        if (html is not null && WorkingTree.Taking(html) is { } tree)
            throw new CliException($"The page has the document's text in it, and Git would take {html.Name} into {tree}: write it elsewhere, or under a name that .gitignore leaves out, as *{WorkingTree.Ending}.");
        var graph = ReviewedGraph.Open(folder);
        var document = await graph.FindDocument(named, token);
        var review = Section(graph.Review(document, documents), only);
        if (html is null) new ReviewText(graph).Write(document, review);
        else await WriteHtml(new ReviewHtml(graph), document, review, html, token);
        return 0;
    }

    private static DocumentReview Section(DocumentReview review, string? only)
    {
        if (only is null) return review;
        List<ReviewedSection> sections = [.. review.Sections.Where(section => section.Number == only)];
        return sections.Count > 0 ? review with { Sections = sections, Elsewhere = [] } : throw new CliException($"There is no section {only}; the sections are {string.Join(", ", review.Sections.Select(section => section.Number))}.");
    }

    private static async Task WriteHtml(ReviewHtml page, Entity document, DocumentReview review, FileInfo file, CancellationToken token)
    {
        await WholeFile.Write(file, async stream =>
        {
            await using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            await writer.WriteAsync(page.Of(document, review).AsMemory(), token);
            return true;
        });
        Terminal.Messages.WriteLine($"{SentenceCountsText.Of(review.Counts)}, in {file.FullName}");
    }
}
