using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Money;

/// <summary>Totals of money, and how each comes about.</summary>
/// <param name="Totals">Those that can't be added to each other, each by itself.</param>
/// <param name="LeftOut">What counts in no total, each with the reason.</param>
/// <param name="Today">The day for which it is judged, none later than knowledge ends.</param>
/// <param name="KnowledgeEnds">The last day that the release knows.</param>
public sealed record MoneyAnswer(IReadOnlyList<MoneyTotal> Totals, IReadOnlyList<MoneyLine> LeftOut, DateOnly Today, DateOnly KnowledgeEnds)
{
    /// <summary>Whether any money is told, be it in no total.</summary>
    public bool IsTold => Totals.Count + LeftOut.Count > 0;

    /// <summary>Whether a day was asked for.</summary>
    public bool HasDay { get; init; }

    /// <summary>What was looked for.</summary>
    public MoneyPart By { get; init; }

    private string AskedFor => By switch
    {
        MoneyPart.Purpose => "money for it, for its parts, and for what concerns, supports or counters it",
        MoneyPart.Fund => "the size of the fund and of its parts, and what they give",
        MoneyPart.Giver => "what it and its parts give",
        _ => "what it and its parts get",
    };

    /// <summary>Of a purpose without a total: fields that have its name in theirs, and of whose money something is told.</summary>
    public IReadOnlyList<Entity> Namesakes { get; init; } = [];

    /// <summary>Why there is no total, as a sentence, and where else money is told; null where there is one.</summary>
    public string? WhyNone =>
        Totals.Count > 0 ? null
        : (LeftOut.Count == 0 ? $"No source read here tells of {(HasDay ? "such money by the day" : "such money")}: it was looked for as {AskedFor}." : "No total: each line told here is left out, for the reason beside it.")
            + (Namesakes.Count == 0 ? "" : $" Money is told, too, for {string.Join("; ", Namesakes.Select(one => $"{one.Name} ({one.Id})"))}.");
}
