using System.Security.Cryptography;

namespace SecurityGraph.Model.Exchange;

/// <summary>SHA-256 over lines joined by LF.</summary>
public sealed class LinesHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isAny;

    /// <param name="lines">One line, or several that are joined by LF; without the end of the last.</param>
    public void Add(ReadOnlySpan<byte> lines)
    {
        if (_isAny) _hash.AppendData("\n"u8);
        _isAny = true;
        _hash.AppendData(lines);
    }

    /// <summary>Of all lines so far, in lower-case hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
