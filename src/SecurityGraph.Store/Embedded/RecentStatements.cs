using System.Numerics;
using SecurityGraph.Model;

namespace SecurityGraph.Store.Embedded;

/// <summary>
/// Statements read lately: a slot for each position modulo the size, the later replaces the earlier. Without locks: a slot holds
/// an immutable pair, so a thread sees the whole of one or of the other.
/// </summary>
/// <param name="statements">How many there are at all. At most 65,536 are kept, some 100 MB.</param>
internal sealed class RecentStatements(int statements)
{
    private const int MostSlots = 1 << 16;

    private readonly Kept?[] _slots = new Kept?[Math.Min(MostSlots, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, statements)))];

    public Statement? Find(int position)
    {
        var kept = Volatile.Read(ref Slot(position));
        return kept?.Position == position ? kept.Statement : null;
    }

    public void Keep(int position, Statement statement) => Volatile.Write(ref Slot(position), new Kept(position, statement));

    private ref Kept? Slot(int position) => ref _slots[position & (_slots.Length - 1)];

    private sealed record Kept(int Position, Statement Statement);
}
