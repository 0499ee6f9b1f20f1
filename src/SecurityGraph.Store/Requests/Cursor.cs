using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SecurityGraph.Store.Requests;

/// <summary>A cursor holds the values that order its item, not a position: it stays right when others are added or removed.</summary>
internal static class Cursor
{
    /// <summary>In bytes: an answer has hundreds of cursors, and these need no array.</summary>
    private const int Short = 256;

    /// <param name="list">A letter for the list that it belongs to.</param>
    public static string Encode(char list, params ReadOnlySpan<string> values)
    {
        var most = 1;
        foreach (var value in values) most += 1 + Encoding.UTF8.GetMaxByteCount(value.Length);
        var bytes = most <= Short ? stackalloc byte[Short] : new byte[most];
        bytes[0] = (byte)list;
        var length = 1;
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) bytes[length++] = (byte)'\n';
            length += Encoding.UTF8.GetBytes(values[i], bytes[length..]);
        }
        return Base64Url.EncodeToString(bytes[..length]);
    }

    /// <exception cref="RequestException">It is no cursor of this list.</exception>
    public static string[] Decode(char list, string cursor, int count)
    {
        var values = TryDecode(cursor, out var text) && text[0] == list ? text[1..].Split('\n') : [];
        return values.Length == count ? values : throw Refused(cursor);
    }

    public static RequestException Refused(string cursor) =>
        new(nameof(SearchQuery.After), $"'{(cursor.Length <= 80 ? cursor : cursor[..77] + "...")}' is not a cursor of this list.");

    private static bool TryDecode(string cursor, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!Base64Url.IsValid(cursor)) return false;
        text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.Length > 0;
    }
}
