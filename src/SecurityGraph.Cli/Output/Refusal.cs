using System.Globalization;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Diagnostics;
using Spectre.Console;

namespace SecurityGraph.Cli.Output;

/// <summary>What is said where data breaks rules: of all of it, which is then refused, or of the part that is left out.</summary>
internal static class Refusal
{
    /// <summary>So many places are enough to see what is wrong.</summary>
    public const int MostPlaces = 20;

    /// <param name="what">What breaks the rules: a file's or a folder's name.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="advice">What else could be done; empty where nothing can.</param>
    /// <param name="nothing">Completes "Nothing was …".</param>
    public static CliException Of(string what, IEnumerable<Diagnostic> first, int count, string advice, string nothing)
    {
        List<string> lines = [$"{what} has {(count == 1 ? "an error" : $"{Number(count)} errors")}; docs/checks.md explains the codes."];
        lines.AddRange(first.Take(MostPlaces).Select(one => "  " + one));
        if (count > MostPlaces) lines.Add($"  and {Number(count - MostPlaces)} more");
        if (advice.Length > 0) lines.Add(advice);
        lines.Add($"Nothing was {nothing}.");
        return new CliException(string.Join(Environment.NewLine, lines));
    }

    public static void Tell(string what, LeftOut left)
    {
        if (!left.IsEmpty) Terminal.Messages.WriteLine($"{what}: left out: {left}");
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
