using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>What a check found, for people: what <c>check --fill</c> writes is one line a file and code, so that it drowns nothing else.</summary>
public static class Gathered
{
    private const int MostCounts = 5;

    public static IEnumerable<Diagnostic> Of(IEnumerable<Diagnostic> found)
    {
        var all = found.ToLookup(one => one.ToFill is not null);
        return all[false].Concat(all[true].GroupBy(one => (one.At.File, one.Code)).Select(group => Together([.. group])));
    }

    private static Diagnostic Together(IReadOnlyList<Diagnostic> group) => group.Count == 1 ? group[0] : new Diagnostic(group[0].Severity, group[0].Code, group[0].At, Message(group))
    {
        ToFill = group[0].ToFill,
    };

    private static string Message(IReadOnlyList<Diagnostic> group) => group[0].Code switch
    {
        DiagnosticCodes.Expected => $"{group.Count} counts differ from `expected` ({Counts(group)}): `check --fill` writes them",
        DiagnosticCodes.Fingerprint => $"{group.Count} citations have fingerprints of an older release, which cut sentences otherwise: `check --documents FOLDER --fill` writes those of today",
        DiagnosticCodes.TextCounts or DiagnosticCodes.UnknownId => $"{group.Count} counts are not those of the text ({Counts(group)}): `check --documents FOLDER --fill` writes them",
        DiagnosticCodes.WithoutStatementPlace => $"{group.Count} reasons have no fingerprints yet: `check --documents FOLDER --fill` writes them",
        _ => $"{group.Count} citations have no fingerprint yet: `check --documents FOLDER --fill` writes them",
    };

    private static string Counts(IReadOnlyList<Diagnostic> group) =>
        string.Join(", ", group.Take(MostCounts).Select(one => one.ToFill)) + (group.Count > MostCounts ? $" and {group.Count - MostCounts} more" : "");
}
