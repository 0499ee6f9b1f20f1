using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Model.Passages;

/// <summary>The texts at hand, asked for one sentence at a time.</summary>
public interface IPassages
{
    /// <summary>
    /// The sentence behind a fingerprint of a document, as its rendering prints it: call-outs and marks removed, lines
    /// joined. Null where no text of the document is held or no rendering has the sentence.
    /// </summary>
    string? Sentence(EntityId document, Fingerprint fingerprint);
}
