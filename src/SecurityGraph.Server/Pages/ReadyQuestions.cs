namespace SecurityGraph.Server.Pages;

/// <summary>Questions that are asked by following a link into GraphiQL.</summary>
internal static class ReadyQuestions
{
    /// <summary>Opens the page with a question, and its answer: who follows a link wants to see that, not to look for a button.</summary>
    public static string Link(string query) => $"/graphiql?query={Uri.EscapeDataString(query)}&run";
}
