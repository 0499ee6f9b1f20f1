using System.Globalization;
using SecurityGraph.Sources.Checking;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Filling;

/// <summary>What <c>expected</c> becomes in a manifest. It keeps the style of what is there, in braces or a line each; a new one has a line each.</summary>
internal static class ExpectedEdits
{
    private const string Name = "expected";
    private const int Step = 2;

    public static IEnumerable<Edit> Of(EditedFile file, YamlMappingNode manifest, IReadOnlyList<SourceCounts> counts)
    {
        var isInBraces = manifest.Style == MappingStyle.Flow;
        return manifest.Children.FirstOrDefault(pair => pair.Key.ToString() == Name).Value switch
        {
            YamlMappingNode { Children.Count: > 0 } expected => counts.SelectMany(one => Part(file, expected, one)),
            { } empty => [Fill(file, empty, InBraces(counts))],
            null when isInBraces => [Append(file, manifest, $"{Name}: {InBraces(counts)}")],
            null => [AtEnd(file, $"{Indent(manifest)}{Name}:{InLines(counts, file.LineEnd, Indent(manifest, Step))}")],
        };
    }

    private static IEnumerable<Edit> Part(EditedFile file, YamlMappingNode expected, SourceCounts counts)
    {
        var part = expected.Children.FirstOrDefault(pair => pair.Key.ToString() == counts.Part).Value;
        if (part is YamlMappingNode { Children.Count: > 0 } written) return [CountsEdit.Of(file, written, counts)];
        if (counts.Found.Count == 0) return [];
        if (part is not null) return [Fill(file, part, InBraces(counts))];
        var isInBraces = expected.Children.Values.All(other => other is YamlMappingNode { Style: MappingStyle.Flow });
        return [Append(file, expected, $"{counts.Part}:{(isInBraces ? " " + InBraces(counts) : InLines(counts, file.LineEnd, Indent(expected, Step)))}")];
    }

    /// <param name="empty">Braces with nothing in them but blanks, or a comment, which stays.</param>
    private static Edit Fill(EditedFile file, YamlNode empty, string inBraces)
    {
        var (start, end) = ((int)empty.Start.Index + 1, Layout.End(file.Text, empty) - 1);
        return new Edit(string.IsNullOrWhiteSpace(file.Text[start..end]) ? start : end, end, inBraces[1..^1]);
    }

    /// <summary>A member behind the others, in their style.</summary>
    private static Edit Append(EditedFile file, YamlMappingNode map, string member)
    {
        var end = Layout.End(file.Text, map.Children.Last().Value);
        if (map.Style == MappingStyle.Flow) return new Edit(end, end, ", " + member);
        end = Layout.EndOfLine(file.Text, end);
        return new Edit(end, end, file.LineEnd + Indent(map) + member);
    }

    private static Edit AtEnd(EditedFile file, string member)
    {
        var (end, isOnNewLine) = (file.Text.Length, file.Text.EndsWith('\n'));
        return new Edit(end, end, (isOnNewLine ? "" : file.LineEnd) + member + file.LineEnd);
    }

    private static string Indent(YamlMappingNode map, int more = 0) => new(' ', (int)map.Children[0].Key.Start.Column - 1 + more);

    private static string InBraces(IEnumerable<SourceCounts> counts) =>
        $"{{{string.Join(", ", counts.Where(one => one.Found.Count > 0).Select(one => $"{one.Part}: {InBraces(one)}"))}}}";

    private static string InBraces(SourceCounts counts) => $"{{{string.Join(", ", counts.Found.Select(one => Count(one.Key, one.Value)))}}}";

    private static string InLines(IEnumerable<SourceCounts> counts, string line, string indent) =>
        string.Concat(counts.Where(one => one.Found.Count > 0).Select(one => $"{line}{indent}{one.Part}:{InLines(one, line, indent + new string(' ', Step))}"));

    private static string InLines(SourceCounts counts, string line, string indent) => string.Concat(counts.Found.Select(one => line + indent + Count(one.Key, one.Value)));

    private static string Count(string name, int count) => string.Create(CultureInfo.InvariantCulture, $"{name}: {count}");
}
