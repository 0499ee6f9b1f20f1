using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Lenses;
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

    /// <summary>The dates in words of what is to come, which have no typed form: <c>“in the coming weeks”</c>; empty where it has a date, or no document prints one.</summary>
    public static string DatesInWords(Statement statement) =>
        statement.Due is not null || statement.Start is not null || statement.Modality.Class() is ModalityClass.Fact or ModalityClass.Denied ? ""
        : string.Join(", ", statement.Evidence.Select(evidence => evidence.Printed).OfType<string>().Distinct().Select(text => $"“{text}”"));

    public static string Escape(string text) => Terminal.Escape(text);

    public static string Day(DateOnly day) => DateText.Plain(Edtf.Day(day));

    /// <summary>How the graph was looked at, a part each: <c>as of 24 January 2018</c>.</summary>
    public static IEnumerable<string> Words(Lens lens)
    {
        if (lens.AsOf is { } asOf) yield return "as of " + Day(asOf);
        if (lens.SaidBy is { } saidBy) yield return "said by " + Day(saidBy);
        if (lens.Sources is { } weakest) yield return "sources of at least the class " + weakest.Name.Replace('_', ' ');
    }
}
