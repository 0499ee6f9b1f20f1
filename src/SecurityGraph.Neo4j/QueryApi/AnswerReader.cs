using System.Text.Json;

namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>Parses the JSON of an answer as it comes in; no more of its text is kept than the token at hand.</summary>
internal static class AnswerReader
{
    /// <summary>Plans of long statements are deep.</summary>
    private const int MostDepth = 1000;

    /// <summary>Null where the body is empty.</summary>
    /// <exception cref="JsonException">The body is no JSON, or ends too soon.</exception>
    public static async Task<object?> Read(Stream body, CancellationToken cancellationToken)
    {
        var tree = new AnswerTree();
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = MostDepth });
        var buffer = new byte[16 * 1024];
        var length = 0;
        var isEmpty = true;
        while (true)
        {
            var read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0 && isEmpty) return null;
            isEmpty = false;
            length += read;
            var consumed = Consume(buffer.AsSpan(0, length), read == 0, ref state, tree);
            if (read == 0) return tree.Whole;
            length -= consumed;
            buffer.AsSpan(consumed, length).CopyTo(buffer);
            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private static int Consume(ReadOnlySpan<byte> bytes, bool isLast, ref JsonReaderState state, AnswerTree tree)
    {
        var json = new Utf8JsonReader(bytes, isLast, state);
        while (json.Read()) tree.Accept(ref json);
        state = json.CurrentState;
        return (int)json.BytesConsumed;
    }
}
