using System.CommandLine;
using System.Globalization;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
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
            if (texts is not null) NamedFolder.Existing(texts);
            IReadOnlyList<Diagnostic> unfilled = parsed.GetValue(fill) ? Fill(dataset, texts ?? throw new CliException("--fill needs --documents FOLDER.")) : [];
            // Settings name a folder for all datasets; one that cites no text has nothing to look for in it.
            var optional = parsed.GetResult(documents) is null;
            return Check(dataset, texts, optional, parsed.GetValue(onTop), parsed.GetValue(json), unfilled);
        });
        command.Examples = ["check", "check --documents ~/sources", "check my-dataset --on-bundled", "check my-dataset --documents ~/sources --fill"];
        return command;
    }

    /// <summary>Gives what could not be filled, which the check then tells.</summary>
    private static IReadOnlyList<Diagnostic> Fill(DirectoryInfo folder, string documents)
    {
        var dataset = DatasetReader.Read(Existing(folder));
        var report = FingerprintFiller.Fill(dataset, DatasetCheck.OpenDocuments(dataset, documents));
        var unfilled = report.Faults.Where(fault => fault.Severity == Severity.Error).ToList();
        foreach (var found in report.Faults.Except(unfilled).Concat(report.CutAnew)) Terminal.Messages.WriteLine(found.FromHere(dataset).ToString());
        Terminal.Messages.WriteLine($"{Count(report.Filled, "citation")} filled{(unfilled.Count > 0 ? $", {unfilled.Count} not" : "")}{(report.CutAnew.Count > 0 ? $", {Count(report.CutAnew.Count, "fingerprint")} replaced" : "")}");
        return unfilled;
    }

    /// <param name="optional">The folder of documents is not asked where the dataset names no texts.</param>
    private static int Check(DirectoryInfo folder, string? documents, bool optional, bool onBundled, bool asJson, IReadOnlyList<Diagnostic> unfilled)
    {
        var dataset = DatasetReader.Read(Existing(folder));
        if (optional && dataset.Renderings.Count == 0) documents = null;
        var below = onBundled ? GraphSource.ReadBundled() : null;
        var report = DatasetCheck.Run(dataset, below?.Entities ?? [], documents, below?.Statements);
        report = report with { Diagnostics = [.. report.Diagnostics.Select(found => unfilled.FirstOrDefault(fault => fault.At == found.At) ?? found)] };
        if (asJson) CheckJson.Write(report);
        else Show(report);
        if (!onBundled) OfferBundled(report);
        return report.Errors > 0 ? 1 : 0;
    }

    /// <summary>Who names an entity of the bundled dataset has most likely forgotten to say so.</summary>
    private static void OfferBundled(CheckReport report)
    {
        if (report.Diagnostics.All(found => found.Code != DiagnosticCodes.UnknownId)) return;
        var known = GraphSource.ReadBundled().Entities.Select(entity => entity.Id).ToHashSet();
        var named = report.Dataset.Statements.SelectMany(written => written.Value.NamedEntities).Where(known.Contains).Except(report.Dataset.Entities.Select(located => located.Value.Id)).Distinct().Count();
        if (named > 0) Terminal.Messages.WriteLine($"{Count(named, "entity", "entities")} that it names {(named == 1 ? "is" : "are")} in the bundled dataset: `check FOLDER --on-bundled` knows them.");
    }

    private static string Existing(DirectoryInfo folder) => NamedFolder.Existing(folder.FullName, "`check FOLDER` names the dataset to check.");

    private static void Show(CheckReport report)
    {
        foreach (var found in report.Diagnostics.Select(found => found.FromHere(report.Dataset)))
        {
            var colour = found.Severity == Severity.Error ? "red" : "yellow";
            Terminal.Out.MarkupLine($"{Terminal.Escape(found.At.ToString())}: [{colour}]{found.Severity.ToString().ToLowerInvariant()} {found.Code}[/]: {Terminal.Escape(found.Message)}");
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
        Terminal.Out.WriteLine($"best source: {string.Join(", ", report.Classes.Counts.Select(one => $"{one.Class.Name.Replace('_', ' ')} {Number(one.Count)}"))}");
        if (report.Fingerprints is { } prints)
            Terminal.Out.WriteLine($"fingerprints: {prints.Verified} verified, {prints.Moved} moved, {prints.Missing} missing, {prints.NoText} without text at hand");
        if (report.Anchors is { } anchors)
            Terminal.Out.WriteLine(anchors.Rate is not { } rate ? "anchors: nothing was looked up" : string.Create(
                CultureInfo.InvariantCulture, $"anchors: {anchors.Named} named in the cited sentence, {anchors.Inferred} inferred, {anchors.Lost} lost: {rate:P1}"));
        foreach (var member in report.Members ?? [])
            Terminal.Out.WriteLine($"  {member.Member}: {member.Named} in the sentence, {member.Inferred} inferred{(member.Lost > 0 ? $", {member.Lost} lost" : "")}");
        Terminal.Out.MarkupLine($"{(report.Errors > 0 ? "[red]" : "[green]")}{Count(report.Errors, "error")}[/], {Count(report.Warnings, "warning")}");
    }

    private static string Count(int count, string what) => Count(count, what, what + "s");

    private static string Count(int count, string one, string more) => $"{Number(count)} {(count == 1 ? one : more)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
