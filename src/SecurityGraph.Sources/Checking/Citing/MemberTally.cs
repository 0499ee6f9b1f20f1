namespace SecurityGraph.Sources.Checking.Citing;

/// <summary>Counts while the sentences are read.</summary>
internal sealed class MemberTally
{
    private readonly OrderedDictionary<string, MemberCounts> _counts = new(StringComparer.Ordinal);

    public IReadOnlyList<MemberCounts> Counts => [.. _counts.Values];

    public void Named(string member) => Add(member, 1, 0, 0);

    public void Inferred(string member) => Add(member, 0, 1, 0);

    public void Lost(string member) => Add(member, 0, 0, 1);

    private void Add(string member, int named, int inferred, int lost)
    {
        var until = _counts.GetValueOrDefault(member) ?? new MemberCounts(member, 0, 0, 0);
        _counts[member] = new MemberCounts(member, until.Named + named, until.Inferred + inferred, until.Lost + lost);
    }
}
