using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Filling;

/// <summary>What a statement's lines become where older fingerprints give way to those of today's sentences.</summary>
internal static class FingerprintEdits
{
    public static IEnumerable<(Edit Edit, IReadOnlyList<Diagnostic> CutAnew)> Of(WrittenStatement written, string file, FormerFingerprints former)
    {
        for (var i = 0; i < written.Value.Evidence.Count; i++)
        {
            var cutAnew = new List<Diagnostic>();
            var now = new List<Fingerprint>();
            foreach (var fingerprint in written.Value.Evidence[i].Fingerprints) now.AddRange(Now(written, i, fingerprint, former, cutAnew));
            if (cutAnew.Count > 0) yield return (Replace(EvidenceNode(written, i), [.. now.Distinct()], file), cutAnew);
            if (Antecedent(written, i, former) is { } antecedent) yield return antecedent;
        }
    }

    /// <summary>Of a sentence without a statement, whose fingerprints mean no place of their own.</summary>
    public static (Edit Edit, IReadOnlyList<Diagnostic> CutAnew)? Of(WithoutStatement item, YamlMappingNode node, EntityId document, FilePlace at, string file, FormerFingerprints former)
    {
        var cutAnew = new List<Diagnostic>();
        var now = new List<Fingerprint>();
        foreach (var fingerprint in item.Fingerprints)
        {
            List<Fingerprint> held = [.. former.HeldBy(document, fingerprint).Select(found => found.Sentence.Fingerprint).Distinct()];
            now.AddRange(held.Count > 0 ? held : [fingerprint]);
            if (held.Count > 0) cutAnew.Add(new Diagnostic(Severity.Warning, DiagnosticCodes.WithoutStatementPlace, at, $"cut anew: {fingerprint} is now {string.Join(", ", held)}"));
        }
        return cutAnew.Count > 0 ? (Replace(node, [.. now.Distinct()], file), cutAnew) : null;
    }

    /// <summary>An antecedent is one sentence: of several that hold it today the first, which its author is shown.</summary>
    private static (Edit Edit, IReadOnlyList<Diagnostic> CutAnew)? Antecedent(WrittenStatement written, int index, FormerFingerprints former)
    {
        var evidence = written.Value.Evidence[index];
        if (evidence.Antecedent is not { } antecedent || former.HeldBy(evidence.Document, antecedent) is not [var first, ..] held) return null;
        var now = first.Sentence.Fingerprint;
        var others = held.Select(found => found.Sentence.Fingerprint).Where(one => one != now).Distinct().ToList();
        var message = $"cut anew: {antecedent} is now {now}{(others.Count > 0 ? $", or {string.Join(", ", others)}: take the one that names it" : "")}";
        var value = EvidenceNode(written, index).Children.First(child => child.Key.ToString() == "antecedent").Value;
        return (new Edit(value.Start.Index, value.End.Index, now.ToString()), [new Diagnostic(Severity.Warning, DiagnosticCodes.Fingerprint, written.At($"evidence[{index}].antecedent"), message)]);
    }

    private static YamlMappingNode EvidenceNode(WrittenStatement written, int index) => (YamlMappingNode)((YamlSequenceNode)written.Item.Child("evidence")!)[index];

    private static List<Fingerprint> Now(WrittenStatement written, int index, Fingerprint fingerprint, FormerFingerprints former, List<Diagnostic> cutAnew)
    {
        var heldBy = former.HeldBy(written.Value.Evidence[index], fingerprint, out var elsewhere);
        if (heldBy.Count == 0) return [fingerprint];
        List<Fingerprint> now = [.. heldBy.Select(found => found.Sentence.Fingerprint).Distinct()];
        var message = $"cut anew: {fingerprint} is now {string.Join(", ", now)}{More(elsewhere)}";
        cutAnew.Add(new Diagnostic(Severity.Warning, DiagnosticCodes.Fingerprint, written.At($"evidence[{index}].fingerprints"), message));
        return now;
    }

    private static string More(IReadOnlyList<Place> elsewhere) => elsewhere.Count == 0
        ? ""
        : "; more of it stands in " + string.Join(" and in ", elsewhere.Select(place => $"section {place.Section}, paragraph {place.Paragraph}").Distinct()) + ": cite that too, if it is meant";

    /// <summary>The list keeps its style: in brackets, or an item a line.</summary>
    private static Edit Replace(YamlMappingNode map, List<Fingerprint> now, string file)
    {
        var list = (YamlSequenceNode)map.Children.First(child => child.Key.ToString() == "fingerprints").Value;
        var (start, end) = (list.Children[0].Start.Index, list.Children[^1].End.Index);
        var line = file.LastIndexOf('\n', (int)start) + 1;
        var before = file[line..(int)start];
        var between = before.Trim() == "-" ? (line > 1 && file[line - 2] == '\r' ? "\r\n" : "\n") + before : ", ";
        return new Edit(start, end, string.Join(between, now));
    }
}
