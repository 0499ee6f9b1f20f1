namespace SecurityGraph.Judgement.Money;

/// <summary>Whether money flows or is there.</summary>
public enum MoneyKind
{
    /// <summary>It goes to a recipient or a purpose.</summary>
    Given,

    /// <summary>What a fund or a budget has: what it gives is part of that.</summary>
    Size,
}
