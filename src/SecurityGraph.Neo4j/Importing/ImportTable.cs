using System.Globalization;
using System.Text;
using SecurityGraph.Neo4j.Mapping;

namespace SecurityGraph.Neo4j.Importing;

/// <summary>A file as neo4j-admin reads it: typed columns, each text in quotes, because an empty cell without them is no property.</summary>
/// <param name="ends">Columns of its own, before the properties.</param>
/// <param name="names">Those that a row may have.</param>
internal sealed class ImportTable(IReadOnlyList<string> ends, IReadOnlyList<string> names)
{
    /// <summary>Between labels, and between the members of a list.</summary>
    public const char Delimiter = '\u001F';

    private readonly (string Name, string Type)[] _columns = [.. names.Select(name => (name, TypeOf(name)))];

    /// <summary>The id is the property of that name, and joins relationships to it.</summary>
    public static ImportTable OfNodes(IEnumerable<string> properties) => new(["id:ID", ":LABEL"], [.. properties.Where(name => name != "id")]);

    public static ImportTable OfRelationships(IReadOnlyList<string> properties) => new([":START_ID", ":END_ID", ":TYPE"], properties);

    /// <exception cref="InvalidDataException">A text has the character that stands between the members of a list.</exception>
    public void Write(Stream stream, IEnumerable<ImportRow> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', ends.Concat(_columns.Select(column => $"{column.Name}:{column.Type}"))));
        foreach (var row in rows) writer.WriteLine(string.Join(',', row.Ends.Select(Quoted).Concat(_columns.Select(column => Cell(column.Type, row.Properties.GetValueOrDefault(column.Name))))));
    }

    private static string TypeOf(string name) =>
        Layout.Dates.Contains(name) ? "date"
        : Layout.Lists.Contains(name) ? "string[]"
        : Layout.Wholes.Contains(name) ? "long"
        : Layout.Numbers.Contains(name) ? "double"
        : Layout.Flags.Contains(name) ? "boolean"
        : "string";

    private static string Cell(string type, object? value) => (type, value) switch
    {
        (_, null) => "",
        ("boolean", bool flag) => flag ? "true" : "false",
        ("string" or "date", string text) => Quoted(text),
        ("string[]", string[] texts) => Quoted(string.Join(Delimiter, texts.Select(Member))),
        ("long", int number) => number.ToString(CultureInfo.InvariantCulture),
        ("double", double number) => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A column of the type {type} has a {value.GetType().Name}: Layout names another type."),
    };

    private static string Member(string text) => text.Contains(Delimiter, StringComparison.Ordinal)
        ? throw new InvalidDataException($"'{text.Replace(Delimiter, '\uFFFD')}' has the control character U+001F, which stands between the members of a list in these files.")
        : text;

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
