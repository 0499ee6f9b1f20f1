using Microsoft.Win32.SafeHandles;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Files;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Embedded.Snapshots;

/// <summary>The exchange file behind a snapshot: read whole once, then line by line for what an answer shows.</summary>
internal sealed class StoredLines : IDisposable
{
    private readonly byte[] _bytes;

    /// <summary>Null where the lines are in memory only.</summary>
    private readonly SafeFileHandle? _handle;

    private StoredLines(string file, SafeFileHandle? handle, byte[] bytes)
    {
        File = file;
        _handle = handle;
        _bytes = bytes;
    }

    /// <summary>The name that errors give.</summary>
    public string File { get; }

    /// <summary>
    /// Opens a file. Others may read and delete it meanwhile; who holds it open still reads it to the end, on Windows too.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotAFileException">There is something else.</exception>
    public static StoredLines Open(string path) => new(path, RegularFile.OpenHandle(path, FileShare.Read | FileShare.Delete), []);

    /// <summary>The exchange file of a graph, in memory only.</summary>
    public static StoredLines Of(Graph graph)
    {
        using var stream = new MemoryStream();
        graph.WriteTo(stream);
        return new StoredLines("(in memory)", handle: null, stream.ToArray());
    }

    /// <summary>All of it, from its beginning, for one reader.</summary>
    public Stream Content() => _handle is null ? new MemoryStream(_bytes, writable: false) : new MeasuredStream(_handle, ownsHandle: false);

    /// <summary>Reads the statement of one line, as it was when the file was opened; any number of threads at once.</summary>
    /// <param name="version">The version of the format that the header names.</param>
    public Statement ReadStatement(long offset, int length, int version)
    {
        if (_handle is null) return Parse(_bytes.AsSpan((int)offset, length), version);
        var rented = System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var line = rented.AsSpan(0, length);
            var read = 0;
            while (read < length)
            {
                var some = RandomAccess.Read(_handle, line[read..], offset + read);
                if (some == 0) throw Changed(null);
                read += some;
            }
            return Parse(line, version);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads all lines anew, as they were when the file was opened; any number of threads at once.</summary>
    /// <exception cref="IOException">The file was changed since it was opened.</exception>
    public IEnumerable<ExchangeLine> ReadAll(CancellationToken cancellationToken)
    {
        using var all = Content();
        using var lines = ExchangeReader.Read(all, File).GetEnumerator();
        while (Next(lines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return lines.Current;
        }
    }

    public void Dispose() => _handle?.Dispose();

    private bool Next(IEnumerator<ExchangeLine> lines)
    {
        try
        {
            return lines.MoveNext();
        }
        catch (ExchangeException fault)
        {
            throw Changed(fault);
        }
    }

    private Statement Parse(ReadOnlySpan<byte> line, int version)
    {
        try
        {
            return ExchangeReader.Read(line, File, lineNumber: 0, version) is ExchangeLine.OfStatement { Statement: var statement }
                ? statement
                : throw Changed(null);
        }
        catch (ExchangeException fault)
        {
            throw Changed(fault);
        }
    }

    /// <summary>Every line was read when the file was opened; if it can't be read now, somebody wrote into the file.</summary>
    private IOException Changed(Exception? fault) => new($"{File} was changed while it was open.", fault);
}
