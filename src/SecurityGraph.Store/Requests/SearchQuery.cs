using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Requests;

/// <summary>A search over names, titles and aliases.</summary>
public sealed record SearchQuery
{
    public required string Text { get; init; }

    public IReadOnlyCollection<EntityKind>? Kinds { get; init; }

    /// <summary>0 to <see cref="Limits.MaxFirst"/>.</summary>
    public int First { get; init; } = 20;

    /// <summary>The cursor of the last item of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Whether <see cref="Answers.Page{T}.TotalCount"/> is wanted.</summary>
    public bool CountTotal { get; init; }
}
