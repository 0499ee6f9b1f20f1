using System.Text.Json;

namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>Builds lists, maps and values from the tokens of one JSON document, in any number of pieces.</summary>
internal sealed class AnswerTree
{
    private readonly Stack<Frame> _open = new();
    private readonly Stack<List<object?>> _spare = new();

    /// <summary>The document; null until its last token was read.</summary>
    public object? Whole { get; private set; }

    /// <summary>A list or map that is not closed yet.</summary>
    private sealed class Frame
    {
        public List<object?>? List { get; init; }

        public Dictionary<string, object?>? Map { get; init; }

        public string Name { get; set; } = "";
    }

    public void Accept(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray:
                _open.Push(new Frame { List = _spare.TryPop(out var spare) ? spare : [] });
                break;
            case JsonTokenType.StartObject:
                _open.Push(new Frame { Map = new Dictionary<string, object?>(StringComparer.Ordinal) });
                break;
            case JsonTokenType.EndArray:
                Add(Close(_open.Pop().List!));
                break;
            case JsonTokenType.EndObject:
                Add(_open.Pop().Map!);
                break;
            case JsonTokenType.PropertyName:
                _open.Peek().Name = json.GetString()!;
                break;
            default:
                Add(Scalar(ref json));
                break;
        }
    }

    private object?[] Close(List<object?> list)
    {
        object?[] closed = list.Count == 0 ? [] : [.. list];
        list.Clear();
        _spare.Push(list);
        return closed;
    }

    private void Add(object? value)
    {
        if (!_open.TryPeek(out var frame)) Whole = value;
        else if (frame.List is { } list) list.Add(value);
        else frame.Map![frame.Name] = value;
    }

    /// <summary>A number with a point or exponent is a double, as the server writes them.</summary>
    private static object? Scalar(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when json.ValueSpan.IndexOfAny(".eE"u8) < 0 && json.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number => json.GetDouble(),
        _ => null,
    };
}
