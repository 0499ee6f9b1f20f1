namespace SecurityGraph.Model.Exchange;

/// <summary>
/// Cuts a stream into lines without copying more than the one at hand. A byte order mark and CRLF are accepted on purpose:
/// editors on Windows add them.
/// </summary>
public sealed class LineSplitter(Stream stream, string file)
{
    /// <summary>The longest line accepted, in bytes: sixteen times the longest name that is tested.</summary>
    public const int MaxLine = 16 * 1024 * 1024;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private long _consumed;

    /// <summary>The number of the line that <see cref="Next"/> returned last, counted from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Where that line starts in the stream, in bytes.</summary>
    public long Offset { get; private set; }

    /// <summary>The next line without its end; false at the end of the stream. The memory is overwritten by the next call.</summary>
    /// <exception cref="ExchangeException">The line is longer than <see cref="MaxLine"/>.</exception>
    public bool Next(out ReadOnlyMemory<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            // What is at hand is often more than a line may have: the buffer grows by doubling.
            var length = at >= 0 ? searched + at : _end - _start;
            if (length > MaxLine) throw new ExchangeException(file, LineNumber + 1, "", $"a line is longer than {MaxLine >> 20} MB");
            if (at >= 0) return Take(length, 1, out line);
            searched = length;
            if (Fill()) continue;
            if (searched > 0) return Take(searched, 0, out line);
            line = default;
            return false;
        }
    }

    private bool Take(int length, int lineEnd, out ReadOnlyMemory<byte> line)
    {
        Offset = _consumed;
        line = _buffer.AsMemory(_start, length);
        if (LineNumber++ == 0 && line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
        if (line.Length > 0 && line.Span[^1] == '\r') line = line[..^1];
        _start += length + lineEnd;
        _consumed += length + lineEnd;
        return true;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
