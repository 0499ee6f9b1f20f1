using System.Buffers;
using SecurityGraph.Model.Exchange;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>Some lines of an exchange file, which one thread parses while others are cut or parsed.</summary>
internal sealed class LineBlock
{
    private const int Size = 1 << 22;

    private static ReadOnlySpan<byte> StatementStart => """{"type":"statement","""u8;

    private readonly List<(long Number, long Offset, int Start, int Length)> _lines = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
    private int _used;
    private bool _isTrailer;

    /// <summary>
    /// Cuts a stream into blocks, statements apart from all else; only a line longer than a block makes a larger one. The lines before one that is too long come
    /// before the fault: one of them may have an earlier one.
    /// </summary>
    /// <param name="hash">Of all lines but the trailer.</param>
    public static IEnumerable<LineBlock> Cut(Stream stream, string file, LinesHash hash)
    {
        var lines = new LineSplitter(stream, file);
        var block = new LineBlock();
        while (Next(lines, out var line, out var fault))
        {
            if (fault is not null)
            {
                yield return block;
                throw fault;
            }
            var isOfStatement = line.Span.StartsWith(StatementStart);
            var isTrailer = !isOfStatement && ExchangeReader.IsTrailer(line.Span);
            if (block._lines.Count > 0 && (block._used + line.Length >= Size || isOfStatement != block.IsOfStatements || isTrailer != block._isTrailer))
            {
                yield return block.AddTo(hash);
                block = new LineBlock();
            }
            block.IsOfStatements = isOfStatement;
            block._isTrailer = isTrailer;
            block.Add(line.Span, lines.LineNumber, lines.Offset);
        }
        yield return block.AddTo(hash);
    }

    /// <summary>Whether all its lines begin as those of statements do.</summary>
    public bool IsOfStatements { get; private set; }

    /// <summary>Parses all lines; to be called once.</summary>
    /// <exception cref="ExchangeException">A line breaks a rule of the format.</exception>
    public ParsedLine[] Parse(string file, int version)
    {
        var parsed = new ParsedLine[_lines.Count];
        for (var i = 0; i < parsed.Length; i++) parsed[i] = Parse(file, i, version);
        ArrayPool<byte>.Shared.Return(_bytes);
        return parsed;
    }

    /// <summary>Adds its statements to rows; to be called once.</summary>
    /// <exception cref="ExchangeException">A line breaks a rule of the format, or its place in the file is wrong.</exception>
    public void ReadStatements(StatementRows rows, string file, int version)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var parsed = Parse(file, i, version);
            rows.Add(((ExchangeLine.OfStatement)parsed.Line).Statement, parsed);
        }
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    private ParsedLine Parse(string file, int i, int version)
    {
        var (number, offset, start, length) = _lines[i];
        return new ParsedLine(ExchangeReader.Read(_bytes.AsSpan(start, length), file, number, version), number, offset, length);
    }

    /// <summary>All its lines at once, which costs less than a call for each.</summary>
    private LineBlock AddTo(LinesHash hash)
    {
        if (!_isTrailer && _lines.Count > 0) hash.Add(_bytes.AsSpan(0, _used));
        return this;
    }

    private static bool Next(LineSplitter lines, out ReadOnlyMemory<byte> line, out ExchangeException? fault)
    {
        (line, fault) = (default, null);
        try
        {
            return lines.Next(out line);
        }
        catch (ExchangeException tooLong)
        {
            fault = tooLong;
            return true;
        }
    }

    private void Add(ReadOnlySpan<byte> line, long number, long offset)
    {
        if (line.Length > _bytes.Length)
        {
            // Only the first of a block is longer than a block.
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = ArrayPool<byte>.Shared.Rent(line.Length);
        }
        if (_lines.Count > 0) _bytes[_used++] = (byte)'\n';
        line.CopyTo(_bytes.AsSpan(_used));
        _lines.Add((number, offset, _used, line.Length));
        _used += line.Length;
    }
}

/// <summary>A line, and where in the file it stands.</summary>
internal readonly record struct ParsedLine(ExchangeLine Line, long Number, long Offset, int Length);
