using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>
/// What reads need of each statement, a column a member; entities, dates and sections are indexes into their tables. A
/// statement's position is its place in the order of answers (<see cref="Times"/>, undated last, then id), so positions compare as answers do.
/// </summary>
internal sealed class StatementColumns
{
    public required int[] Subjects { get; init; }

    /// <summary>-1 for none.</summary>
    public required int[] Objects { get; init; }

    public required Lists About { get; init; }

    public required byte[] Predicates { get; init; }

    public required byte[] Modalities { get; init; }

    public required Shape[] Shapes { get; init; }

    /// <summary>When, or the start of its validity.</summary>
    public required int[] Starts { get; init; }

    /// <summary>What orders it: its start, or else the date of its event (<see cref="Model.Statements.FactTime.Start"/>).</summary>
    public required int[] Times { get; init; }

    /// <summary>The end of its validity.</summary>
    public required int[] Ends { get; init; }

    /// <summary>The section of each evidence.</summary>
    public required Lists Evidence { get; init; }

    /// <summary>The date of each evidence, beside <see cref="Evidence"/>.</summary>
    public required int[] SaidOn { get; init; }

    /// <summary>The day number from which on some of it may have been said (<see cref="Lenses.Hearing.Days"/>).</summary>
    public required int[] SaidFrom { get; init; }

    /// <summary>The day number from which on it is shown as it is stored.</summary>
    public required int[] SaidWhole { get; init; }

    public required ulong[] Hashes { get; init; }

    /// <summary>Positions in the order of ids.</summary>
    public required int[] ById { get; init; }

    public required long[] Offsets { get; init; }

    public required int[] Lengths { get; init; }

    public int Count => Subjects.Length;

    /// <summary>How many have a date: they stand before the others.</summary>
    public required int Dated { get; init; }

    public StatementKey KeyOf(int position) => new(Predicates[position], Hashes[position]);

    public Predicate PredicateOf(int position) => TermNumbers.Predicates[Predicates[position]];

    public Modality ModalityOf(int position) => (Modality)Modalities[position];

    /// <summary>Whoever takes part in it, perhaps twice.</summary>
    public IEnumerable<int> ParticipantsOf(int position)
    {
        IEnumerable<int> ends = Objects[position] >= 0 ? [Subjects[position], Objects[position]] : [Subjects[position]];
        return ends.Concat(About.Segment(position));
    }

    /// <summary>The position of a statement; -1 where there is none with this id.</summary>
    public int Find(StatementKey key)
    {
        int low = 0, high = ById.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = KeyOf(ById[middle]).CompareTo(key);
            if (order == 0) return ById[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    public bool IsAbout(int position, int entity) => About[position].Contains(entity);
}

/// <summary>What the columns of dates do not say by themselves.</summary>
[Flags]
internal enum Shape : byte
{
    None = 0,

    /// <summary>The start is the statement's <c>when</c>, not that of its validity.</summary>
    StartIsWhen = 1,

    /// <summary>It has both, which no rule foresees: columns do not judge it.</summary>
    Odd = 2,

    /// <summary>A PART_OF with role member, stated as a fact.</summary>
    Membership = 4,
}
