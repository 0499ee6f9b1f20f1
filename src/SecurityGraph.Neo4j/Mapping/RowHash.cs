using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>A short hash over everything that a row writes: equal hashes need no writing.</summary>
internal sealed class RowHash
{
    /// <summary>Raised where the loader writes the same row in another way, so that a load writes all anew.</summary>
    private const string Version = "3";

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public RowHash() => Add(Version);

    public static string Of(IReadOnlyDictionary<string, object?> properties) => new RowHash().Add(properties).ToString();

    /// <summary>In the order in which they were added to the row.</summary>
    public RowHash Add(IReadOnlyDictionary<string, object?> properties)
    {
        foreach (var (name, value) in properties) Add(name).AddValue(value);
        return Add("");
    }

    /// <summary>With its length in front: no two lists of texts read alike.</summary>
    public RowHash Add(string text)
    {
        AddNumber(text.Length);
        Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    public static bool IsOne(string? text) => text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>32 hex digits.</summary>
    public override string ToString() => Of(_bytes.WrittenSpan);

    /// <summary>Of texts whose order does not matter.</summary>
    public static string OfSet(IEnumerable<string> texts)
    {
        UInt128 sum = 0;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var text in texts)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
            sum += BinaryPrimitives.ReadUInt128LittleEndian(hash);
        }
        return sum.ToString("x32", CultureInfo.InvariantCulture);
    }

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    private static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private void AddNumber(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), number);
        _bytes.Advance(sizeof(int));
    }

    private void AddValue(object? value)
    {
        if (value is string or not IEnumerable) Add(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        else
        {
            var texts = ((IEnumerable)value).Cast<string>().ToList();
            AddNumber(texts.Count);
            texts.ForEach(text => Add(text));
        }
    }
}
