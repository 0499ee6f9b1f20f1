using SecurityGraph.Cli.Output;
using SecurityGraph.Sources.Checking;

namespace SecurityGraph.Cli.Commands;

/// <summary>A report of <c>check</c> for programs.</summary>
internal static class CheckJson
{
    public static void Write(CheckReport report) => Terminal.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteNumber("toFill", report.ToFill);
        json.WriteStartObject("bestSource");
        foreach (var (sourceClass, count) in report.Classes.Counts) json.WriteNumber(sourceClass.Name, count);
        json.WriteEndObject();
        if (report.Fingerprints is { } prints)
        {
            json.WriteStartObject("fingerprints");
            json.WriteNumber("verified", prints.Verified);
            json.WriteNumber("moved", prints.Moved);
            json.WriteNumber("missing", prints.Missing);
            json.WriteNumber("noText", prints.NoText);
            json.WriteEndObject();
        }
        if (report.Anchors is { } anchors)
        {
            json.WriteStartObject("anchors");
            json.WriteNumber("named", anchors.Named);
            json.WriteNumber("inferred", anchors.Inferred);
            json.WriteNumber("lost", anchors.Lost);
            if (anchors.Rate is { } rate) json.WriteNumber("rate", Math.Round(rate, 4));
            else json.WriteNull("rate");
            json.WriteEndObject();
        }
        if (report.Members is { } members)
        {
            json.WriteStartArray("members");
            foreach (var member in members)
            {
                json.WriteStartObject();
                json.WriteString("member", member.Member);
                json.WriteNumber("named", member.Named);
                json.WriteNumber("inferred", member.Inferred);
                json.WriteNumber("lost", member.Lost);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (report.Sentences is { } sentences)
        {
            json.WriteStartObject("sentences");
            json.WriteNumber("all", sentences.All);
            json.WriteNumber("cited", sentences.Cited);
            json.WriteNumber("antecedent", sentences.Antecedent);
            json.WriteNumber("nothing", sentences.Nothing);
            json.WriteNumber("short", sentences.Short);
            json.WriteStartObject("reasons");
            foreach (var (reason, count) in sentences.Reasons) json.WriteNumber(reason, count);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteStartArray("diagnostics");
        foreach (var found in report.Diagnostics.Select(found => found.FromHere(report.Dataset)))
        {
            json.WriteStartObject();
            json.WriteString("severity", found.Severity.ToString().ToLowerInvariant());
            json.WriteString("code", found.Code);
            json.WriteString("file", found.At.File);
            json.WriteNumber("line", found.At.Line);
            json.WriteNumber("column", found.At.Column);
            json.WriteString("message", found.Message);
            json.WriteBoolean("toFill", found.ToFill is not null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
