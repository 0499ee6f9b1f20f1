using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using Spectre.Console;

namespace SecurityGraph.Cli.Output;

/// <summary>The lines that every page in the terminal is made of.</summary>
internal static class PageLines
{
    /// <summary>What is too long for the terminal goes on below its own beginning.</summary>
    public static void Line(int indent, string markup) => Terminal.Out.Write(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));

    /// <summary>In bold, behind an empty line.</summary>
    public static void Heading(string text)
    {
        Terminal.Out.WriteLine();
        Line(0, $"[bold]{Escape(text)}[/]");
    }

    /// <summary>Where a statement is said, a line each, and what that place says otherwise.</summary>
    /// <param name="known">The documents that say it, and who says so in them.</param>
    /// <param name="mark">Before each.</param>
    public static void Citations(Statement statement, IReadOnlyDictionary<EntityId, Entity> known, int indent, string mark = "–")
    {
        foreach (var evidence in statement.Evidence)
            Line(indent, $"[grey]{mark} {Escape(CitationText.Of(statement, evidence, known.GetValueOrDefault))}[/]");
    }

    public static string Escape(string text) => Terminal.Escape(text);

    public static string Day(DateOnly day) => DateText.Plain(Edtf.Day(day));
}
