namespace SecurityGraph.Judgement.Money;

/// <summary>What an amount says.</summary>
public enum MoneyBound
{
    /// <summary>So much.</summary>
    Exact,

    /// <summary>Up to so much: perhaps less.</summary>
    Ceiling,

    /// <summary>More than so much.</summary>
    LowerBound,

    /// <summary>Between two amounts.</summary>
    Range,
}
