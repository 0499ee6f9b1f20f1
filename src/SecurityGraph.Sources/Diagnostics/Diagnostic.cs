using SecurityGraph.Model.Names;

namespace SecurityGraph.Sources.Diagnostics;

/// <summary>What is wrong, or worth a look, in a file.</summary>
/// <param name="Code"><c>SG</c> and four digits; docs/checks.md lists them.</param>
public sealed record Diagnostic(Severity Severity, string Code, FilePlace At, string Message)
{
    /// <summary>On one line, whatever it quotes.</summary>
    public string Message { get; } = ControlCharacters.Shown(Message);

    /// <summary>
    /// What <c>check --fill</c> writes there, as short as a list of such needs it; null where an author alone can mend it.
    /// </summary>
    public string? ToFill { get; init; }

    /// <summary>Another place, which the message names: what this one is at odds with.</summary>
    public FilePlace? Other { get; init; }

    /// <summary>The same with its places in files of other names: the message names the other one by it, too.</summary>
    public Diagnostic In(Func<string, string> file)
    {
        FilePlace Named(FilePlace place) => place with { File = file(place.File) };
        return Other is not { } other ? this with { At = Named(At) }
            : new Diagnostic(Severity, Code, Named(At), Message.Replace(other.ToString(), Named(other).ToString(), StringComparison.Ordinal)) { ToFill = ToFill, Other = Named(other) };
    }

    /// <summary>The form that editors and CI systems know: <c>file:line:column: error SG1001: …</c>.</summary>
    public override string ToString() => $"{At}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Member}{Message}";

    // Many messages begin with the member that they speak of.
    private string Member => At.Member.Length == 0 || Message.StartsWith($"'{At.Member}'", StringComparison.Ordinal) ? "" : $"'{At.Member}': ";
}

public enum Severity
{
    Warning,
    Error,
}
