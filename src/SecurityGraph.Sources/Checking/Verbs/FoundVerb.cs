using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>A verb as it stands in a sentence.</summary>
internal sealed record FoundVerb(string Words, VerbLine Line)
{
    public bool Leaves(Modality modality) => Line.Leaves.Contains(modality);
}
