namespace SecurityGraph.Model.Exchange;

/// <summary>Counts and hashes the lines of a file as they pass, for its <see cref="Trailer"/>.</summary>
internal sealed class LineTally : IDisposable
{
    private readonly LinesHash _hash = new();
    private int _entities;
    private int _statements;
    private int _mentions;
    private int _links;
    private int _withdrawn;

    /// <param name="line">As it stands in the file, without its end.</param>
    public void Add(ExchangeLine read, ReadOnlySpan<byte> line)
    {
        _hash.Add(line);
        switch (read)
        {
            case ExchangeLine.OfEntity: _entities++; break;
            case ExchangeLine.OfStatement: _statements++; break;
            case ExchangeLine.OfMention: _mentions++; break;
            case ExchangeLine.OfLink: _links++; break;
            case ExchangeLine.OfWithdrawn: _withdrawn++; break;
        }
    }

    public Trailer ToTrailer() => new(_entities, _statements, _mentions, _links, _withdrawn, _hash.ToString());

    public void Dispose() => _hash.Dispose();
}
