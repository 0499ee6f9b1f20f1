using System.Globalization;
using SecurityGraph.Cli.Output;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Diagnostics;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>A report of <c>check</c> for people.</summary>
internal static class CheckText
{
    public static void Write(CheckReport report)
    {
        foreach (var found in Gathered.Of(report.Diagnostics).Select(found => found.FromHere(report.Dataset)))
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
        if (report.Sentences is { } sentences) Terminal.Out.WriteLine(SentenceCountsText.Of(sentences));
        var toFill = report.ToFill == 0 ? "" : $" ({(report.ToFill == report.Errors ? "all" : Number(report.ToFill))} mended by --fill{Unless(report)})";
        Terminal.Out.MarkupLine($"{(report.Errors > 0 ? "[red]" : "[green]")}{Count(report.Errors, "error")}[/]{toFill}, {Count(report.Warnings, "warning")}");
    }

    /// <summary>Without the texts nobody knows whether a sentence that is cited by its number is there.</summary>
    private static string Unless(CheckReport report) =>
        report.Fingerprints is null && report.Diagnostics.Any(found => found is { ToFill: not null, Code: DiagnosticCodes.Evidence }) ? " --documents FOLDER, if the texts have the cited sentences" : "";

    public static string Count(int count, string what) => Count(count, what, what + "s");

    public static string Count(int count, string one, string more) => $"{Number(count)} {(count == 1 ? one : more)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
