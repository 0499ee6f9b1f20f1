using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SecurityGraph.Model.Exchange;

/// <summary>Finds the path of a member, <c>evidence[0].when</c>, by the place of its token in a line. Only faults need it.</summary>
internal static class MemberPath
{
    /// <summary>An object or a list that is open, and where in it the reader is.</summary>
    private sealed class Level(bool isList)
    {
        private int _item = -1;

        public bool IsList => isList;

        public string Name { get; set; } = "";

        public void NextItem() => _item++;

        public override string ToString() => isList ? string.Create(CultureInfo.InvariantCulture, $"[{_item}]") : "." + Name;
    }

    /// <param name="at">Where a name, a value, or the end of an object begins: then the path is that of the object.</param>
    public static string At(ReadOnlySpan<byte> line, long at)
    {
        var json = new Utf8JsonReader(line);
        var open = new Stack<Level>();
        while (json.Read())
        {
            var isEnd = json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (isEnd) open.Pop();
            else if (json.TokenType == JsonTokenType.PropertyName) open.Peek().Name = Encoding.UTF8.GetString(json.ValueSpan); // with its escapes, as it stands in the file
            else if (open.TryPeek(out var list) && list.IsList) list.NextItem();
            if (json.TokenStartIndex >= at) break;
            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) open.Push(new Level(json.TokenType == JsonTokenType.StartArray));
        }
        return string.Concat(open.Reverse()).TrimStart('.');
    }
}
