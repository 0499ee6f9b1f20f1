using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Tests.Model.Wording;

/// <summary>What fills the template of a predicate, as display texts: a sentence without a statement behind it.</summary>
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

    /// <summary>The amount with its unit: <c>Unit.Text</c>.</summary>
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

    /// <summary>What stands before that which it is about.</summary>
    public string AboutWord { get; init; } = "as regards";

    /// <summary>True where the clause itself says what it is about.</summary>
    public bool IsAboutTold { get; init; }

    public string Sentence(Predicate predicate, Modality modality) => Phrases.Sentence(predicate, predicate.Verb, modality, IsPlural, Part);

    private string Part(string name) => name switch
    {
        "subject" => Subject,
        "object" => Object,
        "about" => Phrases.Listed(About),
        "concerning" => About.Count == 0 || IsAboutTold ? "" : $"{AboutWord} {Phrases.Listed(About)}",
        "wanted" => Phrases.Wanted(Asks, Object),
        "asks" => Asks?.Verb.Infinitive ?? "",
        "stage" => Stage?.Label ?? "",
        "adopted" => Stage?.Adopted ?? "",
        "partial" => IsPartial ? "in part" : "",
        "provision" => Provision,
        "role" => Role,
        "condition" => Condition,
        "commitment" => Commitment.Replace('_', ' '),
        "quantity" => Quantity,
        "share" => "",
        "of" => Of,
        "period" => Period,
        "during" => During,
        "when" => When,
        "due" => Due,
        _ => throw new FormatException($"There is no part '{name}'."),
    };
}
