using SecurityGraph.Judgement.Stating;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using Spectre.Console;
using static SecurityGraph.Cli.Output.PageLines;

namespace SecurityGraph.Cli.Output;

/// <summary>One statement for people to read, and the text with which a mistake in it is reported.</summary>
internal static class StatementPage
{
    public static void Write(StatedStatement stated, IPassages? passages)
    {
        if (stated.Withdrawn is { } withdrawn)
        {
            Line(0, $"[bold]{stated.AskedFor}[/] was withdrawn: release {Escape(withdrawn.Release)} has it no more.");
            Line(0, Escape(withdrawn.Why));
            return;
        }
        var statement = stated.Statement!;
        Line(0, $"[bold]{Escape(StatementText.Capitalised(stated.Text))}[/] [yellow]({statement.Modality.Word()})[/]");
        Line(0, $"[grey]{stated.Id}{(stated.AskedFor == stated.Id ? "" : $", formerly {stated.AskedFor}")} · {Escape(stated.Header.Dataset)}, release {Escape(stated.Header.Release)}[/]");
        foreach (var evidence in statement.Evidence)
        {
            Line(2, $"– {Escape(stated.CitationOf(evidence))}");
            if (evidence.Url is { } url) Line(4, $"[blue]{Escape(url)}[/]");
            if (StatedStatement.SentenceOf(evidence, passages) is { } sentence) Line(4, $"[grey]{Escape(sentence)}[/]");
        }
        Terminal.Out.WriteLine();
        Line(0, "[bold]To report a mistake in it[/]");
        foreach (var line in stated.Correction(StatedStatement.PathOf(stated.Id)).Split('\n')) Line(2, Escape(line.TrimEnd()));
    }
}
