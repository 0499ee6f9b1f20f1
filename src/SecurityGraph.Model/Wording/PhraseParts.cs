using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>What fills the template of a predicate: display texts, empty where the statement has no such member.</summary>
internal sealed record PhraseParts
{
    public required string Subject { get; init; }

    /// <summary>True where the subject takes the verb in the plural.</summary>
    public bool IsPlural { get; init; }

    public string Object { get; init; } = "";

    public IReadOnlyList<string> About { get; init; } = [];

    public Predicate? Asks { get; init; }

    public Stage? Stage { get; init; }

    public bool IsPartial { get; init; }

    public string Provision { get; init; } = "";

    public string Role { get; init; } = "";

    public string Condition { get; init; } = "";

    public string Commitment { get; init; } = "";

    /// <summary>The amount with its unit: <see cref="Unit.Text"/>.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>Which figure or share it is.</summary>
    public string Of { get; init; } = "";

    /// <summary>The time that the amount is for.</summary>
    public string Period { get; init; } = "";

    /// <summary>The same as an adverb: <c>in 2017</c>.</summary>
    public string During { get; init; } = "";

    /// <summary>When it happens or holds, as an adverb: <c>on 25 January 2018</c>, <c>from 2013</c>.</summary>
    public string When { get; init; } = "";

    /// <summary>Until when it is to be done, after "due": <c>25 May 2018</c>.</summary>
    public string Due { get; init; } = "";
}
