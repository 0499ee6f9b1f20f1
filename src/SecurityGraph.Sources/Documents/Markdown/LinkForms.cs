using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>Brings links to places in the page whose text is a number or arrow into one form: <c>[1](#fn1)</c>.</summary>
internal static partial class LinkForms
{
    private const string Form = "[${mark}](#${place})";

    public static string Plain(string line)
    {
        if (line.Contains('&', StringComparison.Ordinal)) line = ArrowNames().Replace(line, "↩");
        if (line.Contains('<', StringComparison.Ordinal) && line.Contains("href", StringComparison.OrdinalIgnoreCase)) line = Anchor().Replace(InBrackets().Replace(line, "${anchor}${inside}${end}"), Form);
        if (!line.Contains("](#", StringComparison.Ordinal)) return line;
        line = Attributes().Replace(line, "<sup>");
        return Outside().Replace(Rounded().Replace(Inside().Replace(line, Form), Form), Form);
    }

    /// <summary>
    /// A number in superscript that is a link or its target is a call-out, or the number of a footnote: <c>&lt;sup&gt;[2](#fn2)&lt;/sup&gt;</c> is
    /// <c>&lt;sup&gt;2&lt;/sup&gt;</c>.
    /// </summary>
    public static string Raised(string line)
    {
        if (line.Contains("( ", StringComparison.Ordinal)) line = Spaced().Replace(line, "(${mark})");
        if (!line.Contains('<', StringComparison.Ordinal)) return line;
        if (!line.Contains("<sup", StringComparison.OrdinalIgnoreCase) && !line.Contains("</sup", StringComparison.OrdinalIgnoreCase)) return line;
        if (line.Contains("<a", StringComparison.OrdinalIgnoreCase)) line = RaisedAnchor().Replace(line, "<sup>${mark}</sup>");
        if (line.Contains("](", StringComparison.Ordinal)) line = RaisedLink().Replace(line, "<sup>${mark}</sup>");
        return line.Contains('(', StringComparison.Ordinal) ? RaisedInBrackets().Replace(line, "<sup>${mark}</sup>") : line;
    }

    // <sup><a id="f4">4</a></sup>, <a href="#fn4"><sup>4</sup></a>
    [GeneratedRegex("""<sup[^<>]{0,100}>\s*(<a [^<>]{0,200}>\s*</a>\s*)?<a [^<>]{0,200}>\s*\[?(?<mark>\d{1,3})\]?\s*</a>\s*</sup>|<a [^<>]{0,200}>\s*<sup[^<>]{0,100}>\s*\[?(?<mark>\d{1,3})\]?\s*</sup>\s*</a>|<sup[^<>]{0,100}>\s*<a [^<>]{0,200}>\s*</a>\s*(?<mark>\d{1,3})\s*</sup>""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex RaisedAnchor();

    // <sup>[2](#fn2)</sup>, [<sup>2</sup>](#fn2), <sup>[2](notes.md#fn2)</sup>
    [GeneratedRegex("""<sup[^<>]{0,100}>\s*\[\\?\[?(?<mark>\d{1,3})\\?\]?\]\([^\s()]{0,200}\)\s*</sup>|\[<sup[^<>]{0,100}>\s*(?<mark>\d{1,3})\s*</sup>\]\([^\s()]{0,200}\)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex RaisedLink();

    // <a href="#fn1">1</a>
    [GeneratedRegex("""<a [^<>]{0,100}?href=["']?#(?<place>[^"'<>\s]{1,100})["']?[^<>]{0,100}>\s*(<(sup|span)[^<>]{0,50}>)?\s*\[?((?<mark>\d{1,3})|(?<mark>[↩↑⤴⏎↵←^])[^<>\[\]]{0,20})\]?\s*(</(sup|span)>)?\s*</a>""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Anchor();

    // &#8617; as the text of a link
    [GeneratedRegex(@"(?<=[>\[]\s?)&(#8617|#x21a9|larrhk|hookleftarrow|#8593|#x2191|uarr|#8592|#x2190|larr|#8629|#x21b5|crarr|#10548|#x2934);(?=[^<>\[\]]{0,20}(</|\]\(#))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex ArrowNames();

    [GeneratedRegex("<sup [^<>]{1,100}>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Attributes();

    // [\[1\]](#fn1)
    [GeneratedRegex(@"\[\\?\[(?<mark>\d{1,3})\\?\]\]\(#(?<place>[^\s()]{0,100})\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Inside();

    // \[[1](#fn1)\]
    [GeneratedRegex(@"\\?\[\[(?<mark>\d{1,3})\]\(#(?<place>[^\s()]{0,100})\)\\?\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Outside();

    // ([1](#fn1)), [(1)](#fn1), ([^1^](#fn1)), ([<sup>1</sup>](#fn1)), as the Official Journal prints them
    [GeneratedRegex(@"\\?\(\s?\[\^?(<sup>)?\s{0,5}(?<mark>\d{1,3})\s{0,5}(</sup>)?\^?\]\(#(?<place>[^\s()]{0,100})\)\s?\\?\)|\[\\?\(\s?\^?(<sup>)?\s{0,5}(?<mark>\d{1,3})\s{0,5}(</sup>)?\^?\s?\\?\)\]\(#(?<place>[^\s()]{0,100})\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Rounded();

    // (<a href="#fn1">1</a>) and <a href="#fn1">(<span>1</span>)</a>: the brackets go
    [GeneratedRegex("""\(\s?(?<anchor><a [^<>]{0,100}?href=["']?#[^"'<>\s]{1,100}["']?[^<>]{0,100}>\s{0,5}(<(sup|span)[^<>]{0,50}>)?\s{0,5}\d{1,3}\s{0,5}(</(sup|span)>)?\s{0,5}</a>)\s?\)|(?<anchor><a [^<>]{0,100}?href=["']?#[^"'<>\s]{1,100}["']?[^<>]{0,100}>)\s{0,5}\(\s{0,5}(?<inside>(<(sup|span)[^<>]{0,50}>)?\s{0,5}\d{1,3}\s{0,5}(</(sup|span)>)?)\s{0,5}\)\s{0,5}(?<end></a>)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex InBrackets();

    // (<sup>1</sup>)
    [GeneratedRegex(@"\\?\(\s?<sup>\s{0,5}(?<mark>\d{1,3})\s{0,5}</sup>\s?\\?\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex RaisedInBrackets();

    // ( 1 )
    [GeneratedRegex(@"\(\s(?<mark>\d{1,3})\s\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Spaced();
}
