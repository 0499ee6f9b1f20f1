using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Citing;

/// <summary>A statement, one of its evidences, and the words that this cites.</summary>
internal sealed record Cited(WrittenStatement Written, int Index, CitedSentence Sentence)
{
    public Statement Statement => Written.Value;

    public Evidence Evidence => Written.Value.Evidence[Index];

    /// <summary>Where the evidence says what its author looked at.</summary>
    public FilePlace LookedAt => Written.At($"evidence[{Index}].looked");

    /// <summary>Whether its author looked at what a rule says of it, and it is right.</summary>
    public bool IsLookedAt(string what) => Written.Looked[Index].Contains(what);

    /// <summary>Where a member of the statement stands; where it has several evidences, the one that this is about.</summary>
    public FilePlace At(string member) => Written.At(Written.Value.Evidence.Count == 1 ? member : $"evidence[{Index}]");

    /// <summary>In the evidence, or where it stands once for all of it.</summary>
    public FilePlace InferredAt(string member)
    {
        var own = $"evidence[{Index}].inferred";
        var (path, index) = (Written.At(own) == Written.At($"evidence[{Index}]") ? "inferred" : own, Evidence.Inferred.ToList().IndexOf(member));
        return Written.At($"{path}[{index}]");
    }
}
