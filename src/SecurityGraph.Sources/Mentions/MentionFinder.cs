using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Naming;

namespace SecurityGraph.Sources.Mentions;

/// <summary>
/// Who is named in a text, by longest name. One pass finds the forms of all names, and each is weighed against those that stand around it: the
/// time grows with the text, whatever stands in it.
/// </summary>
internal sealed class MentionFinder(NameForms forms, Kinship kinship, IReadOnlyDictionary<EntityId, Entity> entities)
{
    private const int LongestArticle = 4; // "the "

    private readonly NameOwner _owner = new(kinship, entities);

    /// <summary>How often each entity is named.</summary>
    /// <param name="speaker">The document that speaks: its own title hides nothing of what stands in it.</param>
    public IReadOnlyDictionary<EntityId, int> In(string text, EntityId speaker)
    {
        NameSpan[] all = [.. forms.In(text).OrderBy(span => span.Start).ThenByDescending(span => span.End)];
        if (all.Length == 0) return new Dictionary<EntityId, int>();
        var around = new SpansAround([.. all.Where(span => !span.Form.Owners.ContainsKey(speaker))]);
        var named = new List<(NameSpan Span, EntityId Entity)>();
        foreach (var span in all)
        {
            foreach (var entity in _owner.Of(text, span))
            {
                if (LongerNames.Around(text, span, entity, around.Of(span.Start, span.End, Math.Max(LongestArticle, span.End - span.Start + LongerNames.ReachBehind)), kinship) is null) named.Add((span, entity));
            }
        }
        return Count(text, named);
    }

    /// <summary>
    /// What overlaps is one naming: a number in two forms, a name within a longer one of the same entity; so are a name and its short form in brackets
    /// behind it. Of two that share a word the longer counts.
    /// </summary>
    private static Dictionary<EntityId, int> Count(string text, List<(NameSpan Span, EntityId Entity)> named)
    {
        var counts = new Dictionary<EntityId, int>();
        var ends = new Dictionary<EntityId, int>();
        var around = new SpansAround([.. named.Select(one => one.Span)]);
        foreach (var (span, entity) in named)
        {
            if (span.Start < ends.GetValueOrDefault(entity) || around.Of(span.Start, span.End, 0).Any(other => IsCutBy(span, other, entity))) continue;
            var isShortForm = ends.TryGetValue(entity, out var end) && IsOpening(text.AsSpan(end, span.Start - end), text[span.Start]);
            ends[entity] = span.End;
            if (!isShortForm) counts[entity] = counts.GetValueOrDefault(entity) + 1;
        }
        return counts;
    }

    /// <summary>What stands between a name and its short form: a bracket, perhaps with a quotation mark or an article.</summary>
    /// <param name="first">The first character of what follows: the bracket of a number may be a part of it.</param>
    private static bool IsOpening(ReadOnlySpan<char> between, char first)
    {
        var inside = between.TrimStart();
        if (inside is not ['(', ..]) return inside.IsEmpty && first == '(';
        inside = inside[1..].Trim().Trim("\"'‘“„«");
        return inside.IsEmpty || inside.Equals("the", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Border Police Agency" of "Border Police" and "Police Agency" has the longer one in it, and not the other.</summary>
    private static bool IsCutBy(NameSpan span, NameSpan other, EntityId entity)
    {
        var overlaps = (other.Start < span.Start && span.Start < other.End && other.End < span.End) || (span.Start < other.Start && other.Start < span.End && span.End < other.End);
        var (length, its) = (span.End - span.Start, other.End - other.Start);
        return overlaps && !other.Form.Owners.ContainsKey(entity) && (its > length || (its == length && other.Start < span.Start));
    }
}
