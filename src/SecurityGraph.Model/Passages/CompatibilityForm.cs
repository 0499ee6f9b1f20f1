using System.Text;

namespace SecurityGraph.Model.Passages;

/// <summary>
/// Unicode normalisation form KC (UAX 15) by our own table. The runtime's <c>string.Normalize</c> returns its input where
/// globalization is invariant, as it is here, and elsewhere depends on the ICU of the machine: fingerprints may do neither.
/// </summary>
internal static class CompatibilityForm
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28;

    private static readonly UnicodeTable Table = UnicodeTable.Current;

    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var runes = Decomposed(text);
        OrderMarks(runes);
        Compose(runes);
        var result = new StringBuilder(text.Length);
        foreach (var code in runes) result.Append(new Rune(code).ToString());
        return result.ToString();
    }

    private static List<int> Decomposed(string text)
    {
        var result = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate comes as U+FFFD
        {
            var code = rune.Value;
            if (Table.Decompositions.TryGetValue(code, out var parts)) result.AddRange(parts);
            else if (code is >= HangulBase and < HangulBase + (LeadCount * VowelCount * TailCount)) AddHangul(result, code - HangulBase);
            else result.Add(code);
        }

        return result;
    }

    private static void AddHangul(List<int> result, int index)
    {
        result.Add(LeadBase + (index / (VowelCount * TailCount)));
        result.Add(VowelBase + (index % (VowelCount * TailCount) / TailCount));
        if (index % TailCount != 0) result.Add(TailBase + (index % TailCount));
    }

    private static void OrderMarks(List<int> runes)
    {
        for (var start = 0; start < runes.Count; start++)
        {
            if (Table.ClassOf(runes[start]) == 0) continue;
            var end = start;
            while (end < runes.Count && Table.ClassOf(runes[end]) != 0) end++;
            var ordered = runes[start..end].OrderBy(Table.ClassOf).ToArray(); // a stable sort, as the rule wants
            for (var i = 0; i < ordered.Length; i++) runes[start + i] = ordered[i];
            start = end;
        }
    }

    /// <summary>Joins each starter with what follows it and isn't blocked; works in place, <c>kept</c> trails <c>i</c>.</summary>
    private static void Compose(List<int> runes)
    {
        int kept = 0, starter = -1, lastClass = 0;
        for (var i = 0; i < runes.Count; i++)
        {
            var code = runes[i];
            var markClass = Table.ClassOf(code);
            var adjacent = starter == kept - 1;
            var blocked = !adjacent && (lastClass == 0 || lastClass >= markClass);
            if (starter >= 0 && !blocked && TryPair(runes[starter], code, out var composite))
            {
                runes[starter] = composite;
                continue;
            }

            if (markClass == 0) starter = kept;
            lastClass = markClass;
            runes[kept++] = code;
        }

        runes.RemoveRange(kept, runes.Count - kept);
    }

    private static bool TryPair(int first, int second, out int composite)
    {
        var lead = first - LeadBase;
        var vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            composite = HangulBase + (((lead * VowelCount) + vowel) * TailCount);
            return true;
        }

        var syllable = first - HangulBase;
        var tail = second - TailBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TailCount && syllable % TailCount == 0 && tail is > 0 and < TailCount)
        {
            composite = first + tail;
            return true;
        }

        return Table.Composites.TryGetValue((first, second), out composite);
    }
}
