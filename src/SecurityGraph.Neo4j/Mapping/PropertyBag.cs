using System.Globalization;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>Collects properties. What is null or empty is left out; a text for people is cut where it would be too long to show or index.</summary>
internal sealed class PropertyBag
{
    /// <summary>An index takes 8,000 bytes.</summary>
    public const int LongestShown = 1000;

    private readonly OrderedDictionary<string, object?> _properties = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were added, which is the same for the same thing.</summary>
    public IReadOnlyDictionary<string, object?> Properties => _properties;

    public PropertyBag Add(string name, string? text) => Put(name, string.IsNullOrEmpty(text) ? null : text);

    /// <summary>A text that an index must have even where it is empty.</summary>
    public PropertyBag Always(string name, string text) => Put(name, text);

    public PropertyBag Add(string name, int? number) => Put(name, number);

    public PropertyBag Add(string name, decimal? number) => Put(name, number is { } value ? (double)value : null);

    public PropertyBag Add(string name, Edtf? date) => Put(name, date?.ToString());

    public PropertyBag Add(string name, bool flag) => Put(name, flag ? true : null);

    /// <summary>An empty list is left out, as an absent one is.</summary>
    public PropertyBag Add(string name, IEnumerable<string> texts)
    {
        string[] list = [.. texts];
        return Put(name, list.Length == 0 ? null : list);
    }

    /// <summary>A text for people.</summary>
    public PropertyBag Show(string name, string? text) => Add(name, text is null ? null : Cut(text));

    public PropertyBag Show(string name, IEnumerable<string> texts) => Add(name, texts.Select(Cut));

    /// <summary>Adds what another one has collected.</summary>
    public PropertyBag With(PropertyBag other)
    {
        foreach (var (name, value) in other._properties) _properties.Add(name, value);
        return this;
    }

    /// <summary>A day as the database compares it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Cut(string text)
    {
        if (text.Length <= LongestShown) return text;
        var end = char.IsHighSurrogate(text[LongestShown - 2]) ? LongestShown - 2 : LongestShown - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    private PropertyBag Put(string name, object? value)
    {
        if (value is not null) _properties.Add(name, value);
        return this;
    }
}
