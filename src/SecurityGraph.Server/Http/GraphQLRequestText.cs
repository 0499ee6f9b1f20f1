using GraphQL;

namespace SecurityGraph.Server.Http;

/// <summary>A GraphQL request as it was sent.</summary>
internal sealed record GraphQLRequestText(string? Query, string? OperationName, Inputs? Variables, Inputs? Extensions);
