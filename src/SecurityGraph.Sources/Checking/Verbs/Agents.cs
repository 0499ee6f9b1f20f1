using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Naming;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>
/// Who does it, where a sentence names several: the actor next to the verb. "Unlike the Council, the Commission published it" tells nothing of the
/// Council.
/// </summary>
internal static partial class Agents
{
    /// <summary>The name of somebody else who does it to the object; null where the subject does, or nothing decides.</summary>
    public static string? OtherThan(Namer namer, Statement statement, string text, NameSpan target)
    {
        var subject = statement.Subject;
        if (subject.Kind != EntityKind.Actor.Prefix || namer.Find(text, subject) is null) return null;
        var all = namer.All(text);
        var own = all.Where(span => span.Form.Owners.ContainsKey(subject)).ToList();
        if (own.Exists(span => Does(statement.Predicate, text, span, target) || Together.IsMatch(text[Math.Max(0, span.Start - Reach)..span.Start]))) return null;
        var others = all.Where(span => IsSomebodyElse(span) && !all.Any(longer => longer.Holds(span)) && (target.End < span.Start || BeginsAnew(span) || !Beside.IsMatch(text[Math.Max(0, span.Start - Reach)..span.Start])));
        if (others.FirstOrDefault(span => Does(statement.Predicate, text, span, target)) is not { } other) return null;
        var isListed = target.End < other.Start && own.Exists(span => other.End < span.Start && Listed.IsMatch(text[other.End..span.Start]));
        return isListed ? null : text[other.Start..other.End];

        // "The Office met in Riga, and the Board used it": the first has a sentence of its own.
        bool BeginsAnew(NameSpan span) => own.Exists(mine => mine.End < span.Start && Sentence.IsMatch(text[mine.End..span.Start]));

        bool IsSomebodyElse(NameSpan span) =>
            span.Form.Owners.Keys.FirstOrDefault(owner => owner.Kind == EntityKind.Actor.Prefix && namer.Find(text, owner) is not null) is { IsEmpty: false } other
            && !span.Form.Owners.Keys.Any(owner => owner == subject || owner == statement.Object || namer.AreKin(owner, subject))
            && !statement.Participants.Contains(other);
    }

    private static bool Does(Predicate predicate, string text, NameSpan agent, NameSpan target)
    {
        if (agent.End < target.Start) return Says(text[agent.End..target.Start]) == true;
        return target.End < agent.Start && Says(text[target.End..agent.Start]) == false;

        bool? Says(string between) => VerbTable.Current.Directions.IsForwards(predicate, between) ?? VerbTable.Current.Directions.IsForwards(predicate, Clauses.Bare(between));
    }

    // No such words stand further off.
    private const int Reach = 40;

    [GeneratedRegex(@"\b(?:together|jointly|along|[Ii]n (?:close |full )?(?:cooperation|collaboration|partnership|coordination)|hand in hand|side by side) with (?:the |its |both )?(?:[A-Z]\w+ )?\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Together { get; }

    /// <summary>"By Parliament, the rotating Presidency and the Commission" is all three.</summary>
    [GeneratedRegex(@"\A(?:,| and| or| as well as| together with| along with)\b?(?![^;:.]*\b(?:says?|said|add(?:s|ed)|which|who|that|while|has|have|is|was|were|will|welcom[a-z]+)\b)[^;:.]{0,80}\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Listed { get; }

    // Of verbs in the present those that are no nouns: "the Office plans and funds, and the Board" may be a list.
    [GeneratedRegex(@"\A (?:[a-z]+ly |also |then )?(?:(?!(?:based|located|seated|situated|named|called|known|led|headed|need|indeed)\b)[a-z]{2,}ed|met|held|ran|took|gave|set|put|led|built|began|left|sent|made|saw|won|is|are|was|were|has|have|had|will|meets|holds|gives|takes|sets|leads|builds|begins|makes|sees|says|carries|[a-z]{2,}(?:ises|izes|ishes)|adopts|manages|provides|prepares|continues|remains|operates|coordinates|proposes|examines|discusses|attends|contributes|participates|creates|develops|welcomes|considers|requires|urges)(?! by\b) [^,;:]*[^,;:\s], and (?:the |its )?\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Sentence { get; }

    /// <summary>What makes a name a part of something, or one of a list: "the agreement with Europol supports", "the Council and Parliament adopted".</summary>
    [GeneratedRegex(@"\b(?:[Oo]f|[Bb]y|[Ww]ith|[Ii]n|[Ff]or|[Ff]rom|[Tt]o|[Oo]n|[Aa]t|[Uu]nder|between|against|among|[Tt]hrough|[Vv]ia|including|like|than|as|about|within|and|or|nor|not|plus|both|help(?:s|ed)?|let|lets|make|makes|made|see|sees|saw)(?: (?:the|its|an?|other|both|all))* \z|& \z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Beside { get; }
}
