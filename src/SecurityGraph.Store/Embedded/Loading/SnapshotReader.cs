using SecurityGraph.Model.Exchange;
using SecurityGraph.Store.Embedded.Snapshots;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>
/// Builds a snapshot from an exchange file in the order of the format. Blocks of lines are parsed side by side and added in the
/// order of the file, so that of several faults the first is reported, whichever thread found it.
/// </summary>
internal static class SnapshotReader
{
    private static readonly int InFlight = 2 * Environment.ProcessorCount;

    /// <summary>Reads a whole file. The snapshot closes it; where it breaks a rule of the format, it is closed at once.</summary>
    /// <exception cref="ExchangeException">The file breaks a rule of the format.</exception>
    public static Snapshot Read(StoredLines lines, long generation)
    {
        try
        {
            return ReadWhole(lines, generation);
        }
        catch
        {
            lines.Dispose();
            throw;
        }
    }

    private static Snapshot ReadWhole(StoredLines lines, long generation)
    {
        var builder = new SnapshotBuilder(lines.File);
        var pending = new Queue<Task<Action>>();
        using var hash = new LinesHash();
        using var content = lines.Content();
        try
        {
            foreach (var block in LineBlock.Cut(content, lines.File, hash))
            {
                // Statements name entities, so all entities come first.
                if (block.IsOfStatements && !builder.HasAllEntities)
                {
                    AddUntil(0);
                    builder.EndEntities();
                }
                pending.Enqueue(Task.Run(() => Parse(block, builder, lines.File)));
                AddUntil(InFlight);
            }
        }
        catch (ExchangeException)
        {
            AddUntil(0); // a fault before the one at hand counts
            throw;
        }
        AddUntil(0);
        return builder.Build(lines, generation, hash);

        void AddUntil(int left)
        {
            while (pending.Count > left) pending.Dequeue().GetAwaiter().GetResult()();
        }
    }

    /// <summary>Gives what adds the block to the builder, when it is its turn.</summary>
    private static Action Parse(LineBlock block, SnapshotBuilder builder, string file)
    {
        if (block.IsOfStatements)
        {
            var rows = builder.NewRows();
            block.ReadStatements(rows, file, builder.Version);
            return () => builder.Add(rows);
        }
        var parsed = block.Parse(file, builder.Version);
        return () => builder.Add(parsed);
    }
}
