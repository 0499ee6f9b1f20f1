namespace SecurityGraph.Server.GraphQL.Scalars;

/// <summary>
/// What somebody wrote where a day stands. The argument that holds it is told to be wrong with how a day is written; a scalar that refused
/// it could tell no more than that its type is another.
/// </summary>
internal sealed record NotADay(string Written);
