using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Server.Pages;

/// <summary>Questions that are asked by following a link into GraphiQL.</summary>
internal static class ReadyQuestions
{
    /// <summary>Opens the page with a question, and its answer: who follows a link wants to see that, not to look for a button.</summary>
    public static string Link(string query) => $"/graphiql?query={Uri.EscapeDataString(query)}&amp;run";

    /// <param name="list">The field that lists a kind, <c>actors</c>.</param>
    public static string KindQuestion(string list) => $$"""
        {
          {{list}}(first: 100) {
            totalCount
            pageInfo { endCursor }
            nodes { id name title subkind }
          }
        }

        """;

    public static string DocumentQuestion(EntityId document) => $$"""
        {
          entity(id: "{{document}}") {
            name
            identifiers { value link }
          }
          statements(documents: ["{{document}}"], first: 50) {
            totalCount
            edges { text evidence { citation } }
          }
        }

        """;
}
