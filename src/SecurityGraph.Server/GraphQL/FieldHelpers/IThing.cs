namespace SecurityGraph.Server.GraphQL.FieldHelpers;

/// <summary>A type of what has an id of its own: a client keeps it by that, so that nothing of it may depend on how it was come by.</summary>
internal interface IThing;
