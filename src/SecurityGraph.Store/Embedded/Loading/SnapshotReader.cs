using SecurityGraph.Model.Exchange;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>
/// Builds a snapshot from an exchange file in the order of the format. Blocks of lines are parsed side by side and added in the
/// order of the file, so that of several faults the first is reported, whichever thread found it.
/// </summary>
internal static class SnapshotReader
{
    private static readonly int InFlight = 2 * Environment.ProcessorCount;

    /// <param name="file">The name that errors give.</param>
    /// <exception cref="ExchangeException">The file breaks a rule of the format.</exception>
    public static Snapshot Read(StoredLines lines, string file, long generation)
    {
        var builder = new SnapshotBuilder(file);
        var pending = new Queue<Task<ParsedLine[]>>();
        try
        {
            foreach (var block in LineBlock.Cut(lines.Content, file))
            {
                pending.Enqueue(Task.Run(() => block.Parse(file)));
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
