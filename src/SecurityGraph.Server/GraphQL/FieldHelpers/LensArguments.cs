namespace SecurityGraph.Server.GraphQL.FieldHelpers;

/// <summary>The arguments by which a field is looked at.</summary>
internal static class LensArguments
{
    public const string AsOf = "asOf", SaidBy = "saidBy", Sources = "sources", Certainty = "certainty";

    public static IReadOnlyList<string> All { get; } = [AsOf, SaidBy, Sources, Certainty];
}
