using System.Buffers;
using System.Globalization;
using System.Text;
using SecurityGraph.Model.Names;

namespace SecurityGraph.Model.Exchange;

/// <summary>
/// Builds one line of JSON as the format wants it: no space outside strings, and only what JSON requires is escaped, and what steers a
/// terminal that shows the file.
/// <see cref="System.Text.Json.Utf8JsonWriter"/> escapes more (everything outside the basic plane), and byte-identical
/// exports are part of the format. Members without a value are left out.
/// </summary>
internal sealed class JsonLineBuilder
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(ControlCharacters.All.Contains), '"', '\\']);

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private bool _first = true;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _first = true;
    }

    public JsonLineBuilder Open(char bracket)
    {
        Separate();
        Raw(bracket);
        _first = true;
        return this;
    }

    public JsonLineBuilder Close(char bracket)
    {
        Raw(bracket);
        _first = false;
        return this;
    }

    public JsonLineBuilder Name(string name)
    {
        Value(name);
        Raw(':');
        _first = true;
        return this;
    }

    public JsonLineBuilder Member(string name, string? value) => string.IsNullOrEmpty(value) ? this : Name(name).Value(value);

    public JsonLineBuilder Member(string name, object? value) => Member(name, value?.ToString());

    public JsonLineBuilder Member(string name, int? number) => number is { } n ? Name(name).Literal(n.ToString(CultureInfo.InvariantCulture)) : this;

    public JsonLineBuilder Member(string name, bool value) => value ? Name(name).Literal("true") : this;

    public JsonLineBuilder Member<T>(string name, IReadOnlyList<T> values)
    {
        if (values.Count == 0) return this;
        Name(name).Open('[');
        foreach (var value in values) Value(value!.ToString()!);
        return Close(']');
    }

    public JsonLineBuilder Value(string text)
    {
        Separate();
        Raw('"');
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Encoding.UTF8.GetBytes(rest[..at], _bytes);
            Escape(rest[at]);
            rest = rest[(at + 1)..];
        }
        Encoding.UTF8.GetBytes(rest, _bytes);
        Raw('"');
        return this;
    }

    public JsonLineBuilder Raw(ReadOnlySpan<byte> json)
    {
        Separate();
        _bytes.Write(json);
        return this;
    }

    private JsonLineBuilder Literal(string text)
    {
        Separate();
        Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    private void Separate()
    {
        if (!_first) Raw(',');
        _first = false;
    }

    private void Raw(char ascii)
    {
        _bytes.GetSpan(1)[0] = (byte)ascii;
        _bytes.Advance(1);
    }

    private void Escape(char c)
    {
        Raw('\\');
        var brief = c switch { '\b' => 'b', '\t' => 't', '\n' => 'n', '\f' => 'f', '\r' => 'r', '"' or '\\' => c, _ => '\0' };
        if (brief != '\0') Raw(brief);
        else Encoding.UTF8.GetBytes($"u{(int)c:x4}", _bytes);
    }
}
