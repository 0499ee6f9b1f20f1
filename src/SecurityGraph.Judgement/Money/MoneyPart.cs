namespace SecurityGraph.Judgement.Money;

/// <summary>What something can be to money.</summary>
public enum MoneyPart
{
    /// <summary>What it is for: parts of a field included.</summary>
    Purpose,

    /// <summary>The fund that it comes from, with its parts: its size, and what it gives.</summary>
    Fund,

    /// <summary>Who gives it.</summary>
    Giver,

    /// <summary>Who gets it.</summary>
    Recipient,
}
