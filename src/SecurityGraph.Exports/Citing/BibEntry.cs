using System.Globalization;
using System.Text;
using SecurityGraph.Exports.Writing;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Exports.Citing;

/// <summary>A source as an entry of BibTeX. Its key is the id of the document with a hyphen for the colon, which some readers do not take.</summary>
internal static class BibEntry
{
    public static string Of(CitedSource cited)
    {
        var source = cited.Source;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@{(source.Document.Subkind is "webpage" or "portal" ? "misc" : "techreport")}{{{source.Document.Id.ToString().Replace(':', '-')}");
        // A name in two braces is nobody's first and last name, and a title in two keeps its capitals.
        if (source.Publishers.Count > 0) Add(text, "author", string.Join(" and ", source.Publishers.Select(name => $"{{{Escaped(name)}}}")));
        Add(text, "title", $"{{{Escaped(source.Title)}}}");
        if (source.Publishers.Count > 0) Add(text, "institution", $"{{{Escaped(source.Publishers[0])}}}");
        if (source.Number is { } number) Add(text, "number", Escaped(number));
        if (source.IssuedOn is { } issued) AddDate(text, issued);
        if (source.CollectedOn is { } read) Add(text, "urldate", read.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (source.Url.Length > 0) Add(text, "url", Address(source.Url));
        Add(text, "note", Escaped(cited.Note));
        return text.Append("\n}\n").ToString();
    }

    /// <summary>As exactly as it is known.</summary>
    private static void AddDate(StringBuilder text, Edtf issued)
    {
        var (first, last) = (issued.Earliest, issued.Latest);
        if (first == DateOnly.MinValue) return; // "by 2018" has no first day
        Add(text, "year", first.Year.ToString(CultureInfo.InvariantCulture));
        if ((first.Year, first.Month) != (last.Year, last.Month)) return;
        Add(text, "month", first.Month.ToString(CultureInfo.InvariantCulture));
        if (first.Day == last.Day) Add(text, "day", first.Day.ToString(CultureInfo.InvariantCulture));
    }

    private static void Add(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");

    /// <summary>An address stands as it is, but for what would end or open a value.</summary>
    private static string Address(string url) => Whole(url).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    private static string Escaped(string value)
    {
        var (text, whole) = (new StringBuilder(), Whole(value));
        for (var i = 0; i < whole.Length; i++)
        {
            var c = whole[i];
            text.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '#' or '$' or '%' or '&' or '_' => "\\" + c,
                '-' or '\'' or '`' when i + 1 < whole.Length && (whole[i + 1] == c || whole[i + 1] == '`') => c + "{}", // two are one sign to TeX
                '?' or '!' when i + 1 < whole.Length && whole[i + 1] == '`' => c + "{}",
                _ => c.ToString(),
            });
        }
        return text.ToString();
    }

    /// <summary>On one line, for a blank one would end the value's paragraph; several spaces are one to TeX.</summary>
    private static string Whole(string value) => string.Join(' ', SafeText.Printable(value).Split((char[])[' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
