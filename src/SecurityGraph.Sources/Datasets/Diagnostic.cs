namespace SecurityGraph.Sources.Datasets;

/// <summary>What is wrong, or worth a look, in a data file.</summary>
/// <param name="Code"><c>SG</c> and four digits; docs/checks.md lists them.</param>
public sealed record Diagnostic(Severity Severity, string Code, FilePosition At, string Message)
{
    /// <summary>The form that editors and CI systems know: <c>file:line:column: error SG1001: …</c>.</summary>
    public override string ToString() => $"{At}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}

public enum Severity
{
    Warning,
    Error,
}
