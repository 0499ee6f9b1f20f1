using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Filling;

/// <summary>Where values of a file end. The parser knows it of texts and numbers; of a list or a mapping it tells the start twice.</summary>
internal static class Layout
{
    /// <summary>Behind the last character of a value.</summary>
    public static int End(string text, YamlNode value) => value switch
    {
        YamlMappingNode { Style: MappingStyle.Flow } map => Closing(text, map.Children.Count == 0 ? (int)map.Start.Index + 1 : End(text, map.Children.Last().Value), '}'),
        YamlSequenceNode { Style: SequenceStyle.Flow } list => Closing(text, list.Children.Count == 0 ? (int)list.Start.Index + 1 : End(text, list.Children[^1]), ']'),
        YamlMappingNode { Children.Count: > 0 } map => End(text, map.Children.Last().Value),
        YamlSequenceNode { Children.Count: > 0 } list => End(text, list.Children[^1]),
        _ => (int)value.End.Index,
    };

    /// <summary>Before the line end.</summary>
    public static int EndOfLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Behind the bracket; before it stand blanks, a comma and comments at most.</summary>
    private static int Closing(string text, int at, char bracket)
    {
        while (at < text.Length && text[at] != bracket) at = text[at] == '#' ? EndOfLine(text, at) : at + 1;
        return Math.Min(at + 1, text.Length);
    }
}
