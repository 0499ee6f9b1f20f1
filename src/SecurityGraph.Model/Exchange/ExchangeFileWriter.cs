namespace SecurityGraph.Model.Exchange;

/// <summary>
/// Writes a whole exchange file: the lines in the order in which they are given, which is that of the format (header, entities by id, statements by
/// id, mentions, links, withdrawn, coverage), then the trailer. So two exports of one graph are byte-identical.
/// </summary>
public sealed class ExchangeFileWriter : IDisposable
{
#pragma warning disable CA2213 // the stream is the caller's
    private readonly Stream _stream;
#pragma warning restore CA2213
    private readonly LineTally _tally = new();
    private readonly MemoryStream _line = new();
    private readonly ExchangeWriter _writer;

    /// <param name="stream">Is not closed.</param>
    public ExchangeFileWriter(Stream stream)
    {
        _stream = stream;
        _writer = new ExchangeWriter(_line);
    }

    /// <summary>Writes a whole file.</summary>
    /// <returns>Its trailer, which says how many lines there are of each type.</returns>
    public static async Task<Trailer> Write(Stream stream, IAsyncEnumerable<ExchangeLine> lines, CancellationToken cancellationToken)
    {
        using var file = new ExchangeFileWriter(stream);
        await foreach (var line in lines.WithCancellation(cancellationToken)) file.Write(line);
        return file.WriteTrailer();
    }

    public void Write(ExchangeLine line)
    {
        _line.SetLength(0);
        _writer.Write(line);
        var written = _line.GetBuffer().AsSpan(0, (int)_line.Length);
        _tally.Add(line, written[..^1]);
        _stream.Write(written);
    }

    /// <summary>To be called once, behind the last line: a file without its trailer is refused.</summary>
    public Trailer WriteTrailer()
    {
        var trailer = _tally.ToTrailer();
        new ExchangeWriter(_stream).Write(trailer);
        return trailer;
    }

    public void Dispose()
    {
        _tally.Dispose();
        _line.Dispose();
    }
}
