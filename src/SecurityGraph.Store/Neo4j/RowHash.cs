using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SecurityGraph.Store.Neo4j;

/// <summary>A short hash over everything that a row writes: equal hashes need no writing.</summary>
internal sealed class RowHash
{
    /// <summary>Raised where the loader writes the same row in another way, so that a load writes all anew.</summary>
    private const string Layout = "1";

    private readonly StringBuilder _text = new(Layout);

    public static string Of(IReadOnlyDictionary<string, object?> properties) => new RowHash().Add(properties).ToString();

    public RowHash Add(IReadOnlyDictionary<string, object?> properties)
    {
        foreach (var (name, value) in properties.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Add(name).AddValue(value);
        return Add("");
    }

    /// <summary>With its length in front: no two lists of texts read alike.</summary>
    public RowHash Add(string text)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
        return this;
    }

    /// <summary>32 hex digits.</summary>
    public override string ToString() => Of(_text.ToString());

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private void AddValue(object? value)
    {
        if (value is string or not IEnumerable) Add(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        else
        {
            var texts = ((IEnumerable)value).Cast<string>().ToList();
            Add(texts.Count.ToString(CultureInfo.InvariantCulture));
            texts.ForEach(text => Add(text));
        }
    }
}
