using System.Numerics;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Embedded.Snapshots;

/// <summary>
/// Statements read twice lately: a slot for each position modulo the size, the later replaces the earlier. What is read for the first
/// time is only noted: most of it is never asked for again, and keeping it costs the garbage collector more than reading it cost.
/// Without locks: a slot holds an immutable pair, so a thread sees the whole of one or of the other, and a note that is lost to
/// another thread costs one reading more.
/// </summary>
/// <param name="statements">How many there are at all. At most 65,536 are kept, some 100 MB.</param>
internal sealed class RecentStatements(int statements)
{
    private const int MostSlots = 1 << 16;

    private readonly Kept?[] _slots = new Kept?[Slots(statements)];

    /// <summary>The position that was read last in each slot, plus one.</summary>
    private readonly int[] _noted = new int[Slots(statements)];

    public Statement? Find(int position)
    {
        var kept = Volatile.Read(ref _slots[SlotOf(position)]);
        return kept?.Position == position ? kept.Statement : null;
    }

    public void Add(int position, Statement statement)
    {
        var slot = SlotOf(position);
        if (_noted[slot] == position + 1) Volatile.Write(ref _slots[slot], new Kept(position, statement));
        else _noted[slot] = position + 1;
    }

    private int SlotOf(int position) => position & (_slots.Length - 1);

    private static int Slots(int statements) => Math.Min(MostSlots, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, statements)));

    private sealed record Kept(int Position, Statement Statement);
}
