using System.Globalization;
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

    private enum FormerReading
    {
        /// <summary>Call-outs of old forms were known, others were text, and letters that stand for marks were letters.</summary>
        OldCallOuts,

        /// <summary>No footnote of the page was found, so that every call-out was text: <c>Harbour Act1</c>.</summary>
        NoCallOut,

        /// <summary>Only the sentences were other ones.</summary>
        Today,
    }

    private sealed record Piece(byte[] Text, FoundSentence? Of);

    /// <summary>For each of the fingerprints that is found, the sentences that hold it, once for each place.</summary>
    public static ILookup<Fingerprint, IReadOnlyList<FoundSentence>> Find(IEnumerable<Rendering> renderings, IReadOnlySet<Fingerprint> wanted)
    {
        var found = new List<(Fingerprint Fingerprint, IReadOnlyList<FoundSentence> HeldBy)>();
        foreach (var text in renderings.SelectMany(Texts))
        {
            var sentences = text.ToList();
            var read = new List<List<Piece>>();
            foreach (var reading in Enum.GetValues<FormerReading>())
            {
                List<Piece> pieces = [.. sentences.SelectMany(sentence => Pieces(sentence.Text, sentence.Found, reading))];
                if (read.Exists(other => other.Select(piece => piece.Text).SequenceEqual(pieces.Select(piece => piece.Text), ByContent.Instance))) continue;
                read.Add(pieces);
                found.AddRange(Runs(pieces, wanted));
            }
        }

        return found.ToLookup(one => one.Fingerprint, one => one.HeldBy);
    }

    /// <summary>What could be read in one go: the text with its headings, and each footnote with its number, which was a text where it was not known for one.</summary>
    private static IEnumerable<IEnumerable<(string Text, FoundSentence? Found)>> Texts(Rendering rendering)
    {
        var sentences = FoundSentence.All(rendering).ToLookup(found => found.Footnote is null ? found.Place!.Value.Section : "");
        yield return rendering.Sections.SelectMany(section =>
            sentences[section.Number].Select(found => (found.Sentence.Text, (FoundSentence?)found)).Prepend((section.Heading, null)));
        foreach (var note in sentences[""].GroupBy(found => found.Footnote))
            yield return note.Select(found => (found.Sentence.Text, (FoundSentence?)found)).Prepend((note.Key!.Value.ToString(CultureInfo.InvariantCulture), null));
    }

    private static IEnumerable<Piece> Pieces(string text, FoundSentence? found, FormerReading reading)
    {
        if (found is not null) text = WithCallOuts(text, found.Sentence.Left, reading);
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(char.IsWhiteSpace(text[i]) && SentenceSplitter.IsClosed(text, i))) continue;
            var piece = text[start..i];
            var bytes = Encoding.UTF8.GetBytes(reading == FormerReading.Today ? Fingerprint.Normalise(piece) : Fingerprint.NormaliseAsOnce(piece));
            if (bytes.Length > 0) yield return new Piece(bytes, found);
            start = i;
        }
    }

    private static string WithCallOuts(string text, IReadOnlyList<CallOut> left, FormerReading reading)
    {
        if (left.Count == 0 || reading == FormerReading.Today) return text;
        var whole = new StringBuilder(text);
        foreach (var callOut in left.Reverse().Where(callOut => reading == FormerReading.NoCallOut || !callOut.IsOldForm)) whole.Insert(Math.Min(callOut.Offset, text.Length), callOut.Left);
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
