using SecurityGraph.Model.Statements;

namespace SecurityGraph.Server.Pages.Documents;

/// <summary>What a place in a document is cited for.</summary>
/// <param name="Text">The statement as a sentence.</param>
public sealed record CitedPlace(Evidence Evidence, Statement Statement, string Text);
