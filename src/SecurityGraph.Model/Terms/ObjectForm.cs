namespace SecurityGraph.Model.Terms;

/// <summary>What a predicate says of its subject.</summary>
public enum ObjectForm
{
    /// <summary>Another entity.</summary>
    Entity,

    /// <summary>A date, its <c>when</c>.</summary>
    Date,

    /// <summary>An amount, its <c>quantity</c>.</summary>
    Quantity,
}
