using System.CommandLine;
using System.Globalization;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Checks a dataset's files, and with the documents at hand its citations.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER") { Description = "The dataset's folder; without it, `data`.", Arity = ArgumentArity.ZeroOrOne };
        var documents = new DocumentsOption("citations are looked up in them.");
        var fill = new Option<bool>("--fill") { Description = "First replace each `sentence: N` by the fingerprints of that sentence, and fingerprints of an older release that cut sentences otherwise." };
        var onTop = new Option<bool>("--on-bundled") { Description = "The dataset lies on top of the bundled one and may name its entities." };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new CommandWithExamples("check", "Check a dataset: ids, domain and range, dates, citations, expected counts. Exit code 1 if there is an error.")
        {
            folder, documents, fill, onTop, json,
        };
        command.SetAction(parsed =>
        {
            var (dataset, texts) = (parsed.GetValue(folder) ?? new DirectoryInfo("data"), documents.Of(parsed));
            if (parsed.GetValue(fill)) Fill(dataset, texts ?? throw new CliException("--fill needs --documents FOLDER."));
            return Check(dataset, texts, parsed.GetValue(onTop), parsed.GetValue(json));
        });
        command.Examples = ["check", "check --documents ~/sources", "check my-dataset --on-bundled", "check my-dataset --documents ~/sources --fill"];
        return command;
    }

    private static void Fill(DirectoryInfo folder, string documents)
    {
        var dataset = DatasetReader.Read(Existing(folder));
        var report = FingerprintFiller.Fill(dataset, DatasetCheck.OpenDocuments(dataset, documents));
        foreach (var found in report.Faults.Concat(report.CutAnew)) Terminal.Messages.WriteLine(found.FromHere(dataset).ToString());
        var failed = report.Faults.Count(fault => fault.Severity == Severity.Error);
        Terminal.Messages.WriteLine($"{Count(report.Filled, "citation")} filled{(failed > 0 ? $", {failed} not" : "")}{(report.CutAnew.Count > 0 ? $", {Count(report.CutAnew.Count, "fingerprint")} replaced" : "")}");
    }

    private static int Check(DirectoryInfo folder, string? documents, bool onBundled, bool asJson)
    {
        var dataset = DatasetReader.Read(Existing(folder));
        IReadOnlyList<Entity> below = onBundled ? GraphSource.ReadBundled().Entities : [];
        var report = DatasetCheck.Run(dataset, below, documents);
        if (asJson) CheckJson.Write(report);
        else Show(report);
        return report.Errors > 0 ? 1 : 0;
    }

    private static string Existing(DirectoryInfo folder) =>
        folder.Exists ? folder.FullName : throw new CliException($"There is no folder {folder.FullName}. `check FOLDER` names the dataset to check.");

    private static void Show(CheckReport report)
    {
        foreach (var found in report.Diagnostics.Select(found => found.FromHere(report.Dataset)))
        {
            var colour = found.Severity == Severity.Error ? "red" : "yellow";
            Terminal.Out.MarkupLine($"{Markup.Escape(found.At.ToString())}: [{colour}]{found.Severity.ToString().ToLowerInvariant()} {found.Code}[/]: {Markup.Escape(found.Message)}");
        }
        if (report.Diagnostics.Count > 0) Terminal.Out.WriteLine();
        var table = new Table { Border = TableBorder.Simple }.AddColumns("source", "entities", "statements", "citations");
        foreach (var source in report.Dataset.Sources)
        {
            table.AddRow(
                source.Name, Number(source.Entities.Count), Number(source.Statements.Count), Number(source.Statements.Sum(written => written.Value.Evidence.Count)));
        }
        table.AddRow("shared", Number(report.Dataset.Shared.Count), "", "");
        Terminal.Out.Write(table);
        if (report.Fingerprints is { } prints)
            Terminal.Out.WriteLine($"fingerprints: {prints.Verified} verified, {prints.Moved} moved, {prints.Missing} missing, {prints.NoText} without text at hand");
        if (report.Anchors is { } anchors)
            Terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"anchors: {anchors.Named} named in the cited text, {anchors.Inferred} inferred, {anchors.Lost} lost: {anchors.Rate:P1}"));
        Terminal.Out.MarkupLine($"{(report.Errors > 0 ? "[red]" : "[green]")}{Count(report.Errors, "error")}[/], {Count(report.Warnings, "warning")}");
    }

    private static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
