using SecurityGraph.Model.Exchange;

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
        var pending = new Queue<Task<ParsedLine[]>>();
        try
        {
            foreach (var block in LineBlock.Cut(lines.Content, lines.File))
            {
                pending.Enqueue(Task.Run(() => block.Parse(lines.File)));
                if (pending.Count > InFlight) AddNext();
            }
        }
        catch (ExchangeException)
        {
            while (pending.Count > 0) AddNext(); // a fault before the one at hand counts
            throw;
        }
        while (pending.Count > 0) AddNext();
        return builder.Build(lines, generation);

        void AddNext() => builder.Add(pending.Dequeue().GetAwaiter().GetResult());
    }
}
