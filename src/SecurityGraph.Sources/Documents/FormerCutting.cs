using System.Security.Cryptography;
using System.Text;
using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents;

/// <summary>
/// Finds what an older release took for one sentence and cut otherwise: its fingerprint is that of a run of pieces, which are today's
/// sentences, parts of them up to a mark that may end one, and headings. No rule of an older release is kept for it.
/// </summary>
internal static class FormerCutting
{
    private const int LongestRun = 100;

    private sealed record Piece(byte[] Text, FoundSentence? Of);

    /// <summary>For each of the fingerprints that is found, the sentences that hold it, once for each place.</summary>
    public static ILookup<Fingerprint, IReadOnlyList<FoundSentence>> Find(IEnumerable<Rendering> renderings, IReadOnlySet<Fingerprint> wanted)
    {
        var found = new List<(Fingerprint Fingerprint, IReadOnlyList<FoundSentence> HeldBy)>();
        foreach (var text in renderings.SelectMany(Texts))
        {
            List<Piece> once = [.. text.SelectMany(sentence => Pieces(sentence.Text, sentence.Found, asOnce: true))];
            List<Piece> now = [.. text.SelectMany(sentence => Pieces(sentence.Text, sentence.Found, asOnce: false))];
            found.AddRange(Runs(once, wanted));
            if (!once.Select(piece => piece.Text).SequenceEqual(now.Select(piece => piece.Text), ByContent.Instance)) found.AddRange(Runs(now, wanted));
        }

        return found.ToLookup(one => one.Fingerprint, one => one.HeldBy);
    }

    /// <summary>What could be read in one go: the text with its headings, and each footnote.</summary>
    private static IEnumerable<IEnumerable<(string Text, FoundSentence? Found)>> Texts(Rendering rendering)
    {
        var sentences = FoundSentence.All(rendering).ToLookup(found => found.Footnote is null ? found.Place!.Value.Section : "");
        yield return rendering.Sections.SelectMany(section =>
            sentences[section.Number].Select(found => (found.Sentence.Text, (FoundSentence?)found)).Prepend((section.Heading, null)));
        foreach (var note in sentences[""].GroupBy(found => found.Footnote)) yield return note.Select(found => (found.Sentence.Text, (FoundSentence?)found));
    }

    private static IEnumerable<Piece> Pieces(string text, FoundSentence? found, bool asOnce)
    {
        if (asOnce && found is not null) text = WithCallOuts(text, found.Sentence.Left);
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(char.IsWhiteSpace(text[i]) && SentenceSplitter.IsClosed(text, i))) continue;
            var piece = text[start..i];
            var bytes = Encoding.UTF8.GetBytes(asOnce ? Fingerprint.NormaliseAsOnce(piece) : Fingerprint.Normalise(piece));
            if (bytes.Length > 0) yield return new Piece(bytes, found);
            start = i;
        }
    }

    private static string WithCallOuts(string text, IReadOnlyList<CallOut> left)
    {
        if (left.Count == 0) return text;
        var whole = new StringBuilder(text);
        foreach (var callOut in left.Reverse()) whole.Insert(Math.Min(callOut.Offset, text.Length), callOut.Left);
        return whole.ToString();
    }

    private static IEnumerable<(Fingerprint Fingerprint, IReadOnlyList<FoundSentence> HeldBy)> Runs(List<Piece> pieces, IReadOnlySet<Fingerprint> wanted)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var digest = new byte[SHA256.HashSizeInBytes];
        for (var first = 0; first < pieces.Count; first++)
        {
            for (var last = first; last < Math.Min(pieces.Count, first + LongestRun); last++)
            {
                hash.AppendData(pieces[last].Text);
                hash.GetCurrentHash(digest);
                if (!wanted.Contains(Fingerprint.OfHash(digest))) continue;
                FoundSentence[] heldBy = [.. pieces[first..(last + 1)].Select(piece => piece.Of).OfType<FoundSentence>().Distinct()];
                if (heldBy.Length > 0) yield return (Fingerprint.OfHash(digest), heldBy);
            }

            hash.GetHashAndReset(digest);
        }
    }

    private sealed class ByContent : IEqualityComparer<byte[]>
    {
        public static ByContent Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => obj.Length;
    }
}
