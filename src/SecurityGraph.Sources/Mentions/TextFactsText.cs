using System.Globalization;
using System.Text;
using System.Text.Json;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Mentions;

/// <summary><c>text.yaml</c> as it is written: a line for each section, and one for each entity.</summary>
internal static class TextFactsText
{
    private const string Note = "# Counted in the text of the document by `securitygraph check --documents FOLDER --fill`, which writes this file anew.";

    public static string Of(TextFacts facts)
    {
        var text = new StringBuilder().Append(Note).Append('\n');
        if (facts.Sections.Count > 0) text.Append("sections:\n");
        foreach (var section in facts.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{section: {Quoted(section.Section)}, sentences: {section.Sentences}, cited: {section.Cited}");
            if (section.Reasons.Count > 0) text.Append(", reasons: {").AppendJoin(", ", section.Reasons.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => Count(Quoted(one.Key), one.Value))).Append('}');
            text.Append("}\n");
        }
        if (facts.Mentions.Count > 0) text.Append("mentions:\n");
        foreach (var entity in facts.Mentions.GroupBy(one => one.Entity).OrderBy(one => one.Key))
            text.Append("  ").Append(entity.Key).Append(": {").AppendJoin(", ", entity.Select(one => Count(Quoted(one.Section), one.Count))).Append("}\n");
        return text.ToString();
    }

    private static string Count(string name, int count) => string.Create(CultureInfo.InvariantCulture, $"{name}: {count}");

    /// <summary>As JSON writes a text, which YAML reads alike.</summary>
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
