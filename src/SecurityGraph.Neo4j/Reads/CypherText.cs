using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Neo4j.Mapping;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>
/// The texts of the reads, one resource each, <c>resolve.cypher</c>. Made once: a call of a part (<c>part-lens.cypher</c>, called
/// <c>lens(s)</c>) is replaced by the expression that it stands for, <c>__ABOUT__</c>, <c>__HIDDEN__</c> and <c>__ANY__</c> by types of relationships.
/// </summary>
internal static partial class CypherText
{
    private const string PartPrefix = "part-";
    private const string Suffix = ".cypher";

    private static readonly Dictionary<string, Part> Parts = Names().Where(name => name.StartsWith(PartPrefix, StringComparison.Ordinal))
        .Select(name => Part.Read(Resource(name))).ToDictionary(part => part.Name, StringComparer.Ordinal);

    /// <summary>By name, <c>statements-of</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Names().Where(name => !name.StartsWith(PartPrefix, StringComparison.Ordinal)).ToDictionary(name => name, name => Fill(Resource(name)), StringComparer.Ordinal);

    private sealed record Part(string Name, string[] Parameters, string Expression)
    {
        /// <summary>The first line is <c>// name(parameters): meaning</c>.</summary>
        public static Part Read(string text)
        {
            var head = Call().Match(text);
            return new Part(head.Groups["name"].Value, ArgumentsOf(head), text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim());
        }

        public string With(string[] arguments) => Word().Replace(Expression, word => Array.IndexOf(Parameters, word.Value) is >= 0 and var at ? arguments[at] : word.Value);
    }

    private static string Fill(string text)
    {
        var filled = Call().Replace(text, call => Parts.TryGetValue(call.Groups["name"].Value, out var part) ? $"({Fill(part.With(ArgumentsOf(call)))})" : call.Value);
        return filled.Replace("__ABOUT__", string.Join('|', Layout.AboutTypes), StringComparison.Ordinal)
            .Replace("__HIDDEN__", string.Join('|', Layout.HiddenTypes), StringComparison.Ordinal)
            .Replace("__ANY__", string.Join('|', Layout.RelationTypes.Concat(Layout.AboutTypes)), StringComparison.Ordinal);
    }

    private static string[] ArgumentsOf(Match call) => call.Groups["arguments"].Value.Split(',', StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Names() => typeof(CypherText).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Select(name => name[..^Suffix.Length]);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(CypherText).Assembly.GetManifestResourceStream(name + Suffix)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\b(?<name>[a-z]+)\((?<arguments>[a-z]+(?:, [a-z]+)*)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<![.$'\w])[a-z]+\b", RegexOptions.None, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Word();
}
