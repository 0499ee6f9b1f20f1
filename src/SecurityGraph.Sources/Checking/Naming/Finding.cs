namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>Where a member is named, or what came nearest to it.</summary>
internal readonly record struct Finding(NameSpan? Span, string? Nearest)
{
    public bool IsNamed => Span is not null;
}
