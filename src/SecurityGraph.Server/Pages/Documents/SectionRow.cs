namespace SecurityGraph.Server.Pages.Documents;

/// <summary>A section of a document, and how much of it stands in the graph.</summary>
/// <param name="Section">Its number or name; 0 is what stands before the first heading.</param>
/// <param name="Citations">How many pieces of evidence it gives.</param>
/// <param name="Sentences">How many it has, notes included; null where its text was not counted.</param>
/// <param name="Told">How many of these have a statement.</param>
public sealed record SectionRow(string Section, int Citations, int? Sentences, int? Told)
{
    /// <summary>In words.</summary>
    public string Name => Section is "" or "0" ? "Before the first heading" : "Section " + Section;
}
