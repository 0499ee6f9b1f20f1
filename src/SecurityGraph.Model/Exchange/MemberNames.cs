using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace SecurityGraph.Model.Exchange;

/// <summary>The names of the members of an object, in the order in which files have them.</summary>
internal sealed class MemberNames
{
    private readonly byte[][] _names;

    private MemberNames(string[] names)
    {
        All = names;
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>The names of an enum's values, as JSON has them.</summary>
    public static MemberNames Of<T>()
        where T : struct, Enum => new([.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)]);

    /// <summary>The place of the name at hand, sought from a place on, because members mostly come in order; -1 where it is none of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ref Utf8JsonReader json, int from)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var at = from + i < _names.Length ? from + i : from + i - _names.Length;
            if (json.ValueIsEscaped ? json.ValueTextEquals(_names[at]) : json.ValueSpan.SequenceEqual(_names[at])) return at;
        }
        return -1;
    }
}
