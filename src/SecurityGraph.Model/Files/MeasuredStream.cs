using Microsoft.Win32.SafeHandles;

namespace SecurityGraph.Model.Files;

/// <summary>
/// Reads an open file from its beginning to where it ended at first, with a place of its own, so that any number of readers share one handle.
/// </summary>
/// <param name="ownsHandle">The handle is closed with the stream.</param>
public sealed class MeasuredStream(SafeFileHandle handle, bool ownsHandle) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>What the file had when this was made.</summary>
    public override long Length { get; } = RandomAccess.GetLength(handle);

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var left = Length - Position;
        if (left <= 0) return 0;
        var read = RandomAccess.Read(handle, left < buffer.Length ? buffer[..(int)left] : buffer, Position);
        Position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsHandle) handle.Dispose();
        base.Dispose(disposing);
    }
}
