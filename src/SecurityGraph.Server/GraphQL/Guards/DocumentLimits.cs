namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>What a document may have before it is validated: validation itself can be made dear.</summary>
internal static class DocumentLimits
{
    public const int Tokens = 2000;
    public const int Depth = 15;
    public const int Fields = 500;
    public const int Aliases = 30;
    public const int RootFields = 20;
    public const int Directives = 50;

    /// <summary>The price of a query by GraphQL.NET's rule: fields times the sizes of the lists they stand in.</summary>
    public const int Complexity = 10_000;
}
