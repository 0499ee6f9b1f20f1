using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Filling;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Checks a dataset's files, and with the documents at hand its citations.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER") { Description = "The dataset's folder; without it, `data`. It lies on top of the bundled dataset and may name its entities.", Arity = ArgumentArity.ZeroOrOne };
        var documents = new DocumentsOption("citations are looked up in them.");
        var fill = new Option<bool>("--fill") { Description = "First write what a program can: the counts of `expected`, and with --documents the fingerprints beside each `sentence: N`, and those of today for those of an older release. All that changes is listed." };
        var bundled = new BundledOptions();
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new CommandWithExamples("check", "Check a dataset: ids, domain and range, dates, citations, expected counts. Exit code 1 if there is an error.")
        {
            folder, documents, fill,
        };
        bundled.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var (dataset, texts) = (NamedFolder.Existing((parsed.GetValue(folder) ?? new DirectoryInfo("data")).FullName, "`check FOLDER` names the dataset to check."), documents.Of(parsed));
            if (texts is not null) NamedFolder.Existing(texts);
            // Settings name a folder for all datasets; one that cites no text has nothing to look for in it.
            var isOptional = parsed.GetResult(documents) is null;
            var report = Check(dataset, texts, isOptional, bundled.IsAlone(parsed), parsed.GetValue(fill));
            if (parsed.GetValue(json)) CheckJson.Write(report);
            else CheckText.Write(report);
            if (bundled.IsAlone(parsed) && BundledEntities.Named(report.Dataset, report.Diagnostics) is { Length: > 0 } named) Terminal.Messages.WriteLine(named);
            return report.Errors > 0 ? 1 : 0;
        });
        command.Examples = ["check", "check --documents ~/sources", "check my-dataset", "check my-dataset --documents ~/sources --fill"];
        return command;
    }

    /// <param name="isOptional">The folder of documents is not asked where the dataset names no texts.</param>
    private static CheckReport Check(string folder, string? documents, bool isOptional, bool isAlone, bool fill)
    {
        var dataset = DatasetReader.Read(folder);
        if (isOptional && dataset.Renderings.Count == 0) documents = null;
        IReadOnlyList<Diagnostic> unfilled = [];
        if (fill)
        {
            unfilled = Fill(dataset, documents, isAlone);
            dataset = DatasetReader.Read(folder);
        }
        var below = isAlone ? null : GraphSource.Below([dataset]);
        return DatasetCheck.Run(dataset, below?.Entities ?? [], documents, below?.Statements).With(unfilled);
    }

    /// <summary>Gives what could not be filled, which the check then tells.</summary>
    private static List<Diagnostic> Fill(Dataset dataset, string? documents, bool isAlone)
    {
        var counts = CountFiller.Fill(dataset);
        var texts = documents is null ? null : DatasetCheck.OpenDocuments(dataset, documents);
        var citations = texts is null ? null : FingerprintFiller.Fill(dataset, texts);
        // Read anew: which sentence a statement cites, its fingerprints say.
        var filled = DatasetReader.Read(dataset.Folder);
        var below = texts is null || isAlone ? null : GraphSource.Below([filled]);
        // A citation that could not be filled would count for no sentence.
        var counted = texts is null || citations!.Faults.Any(fault => fault.Severity == Severity.Error) ? [] : TextFactsFiller.Fill(filled, below?.Entities ?? [], below?.Statements ?? [], texts);
        FillText.Write(dataset, citations, counts, counted);
        return [.. citations?.Faults.Where(fault => fault.Severity == Severity.Error) ?? [], .. counts.SelectMany(one => one.Faults)];
    }
}
