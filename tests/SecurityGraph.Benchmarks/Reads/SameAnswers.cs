namespace SecurityGraph.Benchmarks.Reads;

/// <summary>Compares the answers of both sides before anything is measured: a peer that answers something else is none.</summary>
internal static class SameAnswers
{
    private const int Sample = 25;

    /// <exception cref="InvalidOperationException">The two answer differently; the message says to what.</exception>
    public static async Task Check(World world)
    {
        var (inputs, store, peer) = (world.Inputs, world.Store, world.Peer);
        for (var i = 0; i < Sample; i++)
        {
            var (start, day) = (inputs.Starts[i], inputs.Days[i]);
            Same($"entity {inputs.Ids[i]}", AnswerText.Of(await store.Entity(inputs.Ids[i])), AnswerText.Of(peer.Entities.Find(inputs.Ids[i])));
            Same(
                $"statements of {start} as of {day:yyyy-MM-dd}",
                AnswerText.Of((await store.AsOf(start, day)).Select(item => item.Item)),
                AnswerText.Of(peer.Statements.AsOf(start, day, Questions.Statements)));
            for (var depth = 1; depth <= 2; depth++)
            {
                Same(
                    $"neighbourhood of {start}, depth {depth}",
                    AnswerText.Of(await store.Around(start, depth)),
                    AnswerText.Of(peer.Neighbourhoods.Around(start, depth, Questions.Nodes)));
            }
            var (from, to) = inputs.Pairs[i];
            Same($"path from {from} to {to}", AnswerText.Of(await store.Shortest(from, to)), AnswerText.Of(peer.Paths.Shortest(from, to, Questions.Hops)));
            Same(
                $"search for {inputs.Prefixes[i]}",
                AnswerText.Of((await store.Named(inputs.Prefixes[i])).Select(item => item.Item)),
                AnswerText.Of(peer.Names.Search(inputs.Prefixes[i], Questions.Hits)));
        }
    }

    private static void Same(string what, string ours, string peers)
    {
        if (ours == peers) return;
        var at = ours.Zip(peers).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new InvalidOperationException($"{what}: the sides differ at character {at}: ours '{Near(ours, at)}', the peer's '{Near(peers, at)}'.");
    }

    private static string Near(string text, int at) => text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 100)];
}
