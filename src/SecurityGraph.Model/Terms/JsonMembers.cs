using System.Text.Json;

namespace SecurityGraph.Model.Terms;

/// <summary>
/// The members of a JSON object; <see cref="End"/> refuses those that nobody read, and those that stand there twice. By hand, because
/// the first answer of the program waits for it: a serializer would spend many times as long on getting ready.
/// </summary>
internal sealed class JsonMembers
{
    private readonly JsonElement _element;
    private readonly List<string> _read = [];

    /// <param name="place">Names the object in messages.</param>
    public JsonMembers(JsonElement element, string place)
    {
        Place = place;
        _element = element.ValueKind == JsonValueKind.Object ? element : throw Fault("is not an object");
    }

    public string Place { get; private set; }

    /// <summary>The name of the thing, which from here on is its place.</summary>
    public string Name() => Place = Text("name");

    public string Text(string name) => OptionalText(name) ?? throw Fault($"'{name}' is missing");

    public string? OptionalText(string name) => Find(name) is { } value ? AsText(value, name) : null;

    public bool Flag(string name) => Find(name) is { } value && value.ValueKind switch
    {
        JsonValueKind.True => true,
        _ => throw Fault($"'{name}' is true or absent"),
    };

    public int? OptionalNumber(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw Fault($"'{name}' is no whole number");

    public List<string> Texts(string name) => OptionalTexts(name) ?? throw Fault($"'{name}' is missing");

    public List<string>? OptionalTexts(string name)
    {
        if (Find(name) is not { } list) return null;
        var texts = new List<string>();
        foreach (var item in AsList(list, name).EnumerateArray()) texts.Add(AsText(item, name));
        return texts;
    }

    public List<T> Objects<T>(string name, Func<JsonMembers, T> read)
        where T : class
    {
        var objects = new List<T>();
        foreach (var item in AsList(Find(name) ?? throw Fault($"'{name}' is missing"), name).EnumerateArray())
        {
            var members = new JsonMembers(item, name);
            objects.Add(read(members));
            members.End();
        }
        return objects;
    }

    /// <summary>As <see cref="Objects"/>; empty where the member is absent.</summary>
    public List<T> OptionalObjects<T>(string name, Func<JsonMembers, T> read)
        where T : class => _element.TryGetProperty(name, out _) ? Objects(name, read) : [];

    /// <summary>A member that maps names to texts; empty where it is absent.</summary>
    public List<T> Pairs<T>(string name, Func<string, string, T> read)
        where T : class
    {
        var pairs = new List<T>();
        if (Find(name) is not { } map) return pairs;
        if (map.ValueKind != JsonValueKind.Object) throw Fault($"'{name}' is not an object");
        foreach (var pair in map.EnumerateObject()) pairs.Add(read(pair.Name, AsText(pair.Value, name)));
        return pairs;
    }

    /// <exception cref="InvalidDataException">The object has a member that nobody read, or one twice.</exception>
    public void End()
    {
        var names = new List<string>();
        foreach (var member in _element.EnumerateObject())
        {
            if (!_read.Contains(member.Name)) throw Fault($"unknown member '{member.Name}'");
            if (names.Contains(member.Name)) throw Fault($"'{member.Name}' stands there twice");
            names.Add(member.Name);
        }
    }

    public InvalidDataException Fault(string fault) => new($"vocabulary.json: {Place}: {fault}.");

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return _element.TryGetProperty(name, out var value) ? value : null;
    }

    private string AsText(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw Fault($"'{name}' is not a text, or empty");

    private JsonElement AsList(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Array ? value : throw Fault($"'{name}' is not a list");
}
