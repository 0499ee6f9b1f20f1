using System.Globalization;
using System.Text;
using SecurityGraph.Neo4j.Mapping;

namespace SecurityGraph.Neo4j.Importing;

/// <summary>
/// A file as neo4j-admin reads it: typed columns, each text in quotes, because an empty cell without them is no property. Rows are made twice: what type a column has
/// is seen first.
/// </summary>
/// <param name="ends">Columns of its own, before the properties.</param>
/// <param name="names">Those that a row may have.</param>
internal sealed class ImportTable(IReadOnlyList<string> ends, IReadOnlyList<string> names)
{
    /// <summary>Between labels, and between the members of a list.</summary>
    public const char Delimiter = '\u001F';

    /// <summary>The id is the property of that name, and joins relationships to it.</summary>
    public static ImportTable OfNodes(IEnumerable<string> properties) => new(["id:ID", ":LABEL"], [.. properties.Where(name => name != "id")]);

    public static ImportTable OfRelationships(IReadOnlyList<string> properties) => new([":START_ID", ":END_ID", ":TYPE"], properties);

    /// <exception cref="InvalidDataException">A text has the character that stands between the members of a list.</exception>
    public void Write(Stream stream, Func<IEnumerable<ImportRow>> rows)
    {
        var types = Types(rows());
        string[] columns = [.. names.Where(types.ContainsKey)];
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', ends.Concat(columns.Select(name => $"{name}:{types[name]}"))));
        foreach (var row in rows()) writer.WriteLine(string.Join(',', row.Ends.Select(Quoted).Concat(columns.Select(name => Cell(row.Properties.GetValueOrDefault(name))))));
    }

    private static Dictionary<string, string> Types(IEnumerable<ImportRow> rows)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in rows.SelectMany(row => row.Properties)) types[name] = Layout.Dates.Contains(name) ? "date" : TypeOf(value);
        return types;
    }

    private static string TypeOf(object? value) => value switch
    {
        int => "long",
        double => "double",
        bool => "boolean",
        string[] => "string[]",
        _ => "string",
    };

    private static string Cell(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        string text => Quoted(text),
        string[] texts => Quoted(string.Join(Delimiter, texts.Select(Member))),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A property of the type {value.GetType().Name} has no form in an import file."),
    };

    private static string Member(string text) => text.Contains(Delimiter, StringComparison.Ordinal)
        ? throw new InvalidDataException($"'{text.Replace(Delimiter, '\uFFFD')}' has the control character U+001F, which stands between the members of a list in these files.")
        : text;

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
