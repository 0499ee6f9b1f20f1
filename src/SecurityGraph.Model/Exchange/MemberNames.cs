using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace SecurityGraph.Model.Exchange;

/// <summary>The names of the members of an object, in the order in which files have them.</summary>
internal sealed class MemberNames
{
    private readonly byte[][] _names;

    private MemberNames(byte[][] names) => _names = names;

    /// <summary>The names of an enum's values, as JSON has them.</summary>
    public static MemberNames Of<T>()
        where T : struct, Enum => new([.. Enum.GetNames<T>().Select(name => Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(name)))]);

    /// <summary>The place of the name at hand, sought from a place on, because members mostly come in order.</summary>
    /// <exception cref="UnusualException">It is none of the names, or written with escapes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ref Utf8JsonReader json, int from)
    {
        LineReader.Must(!json.ValueIsEscaped);
        var name = json.ValueSpan;
        for (var i = 0; i < _names.Length; i++)
        {
            var at = from + i < _names.Length ? from + i : from + i - _names.Length;
            if (name.SequenceEqual(_names[at])) return at;
        }
        throw new UnusualException();
    }
}
