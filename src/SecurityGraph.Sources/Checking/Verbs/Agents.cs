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
        var others = all.Where(span => IsSomebodyElse(span) && !all.Any(longer => longer.Holds(span)) && (target.End < span.Start || !Beside.IsMatch(text[Math.Max(0, span.Start - Reach)..span.Start])));
        if (others.FirstOrDefault(span => Does(statement.Predicate, text, span, target)) is not { } other) return null;
        var isListed = target.End < other.Start && own.Exists(span => other.End < span.Start && Listed.IsMatch(text[other.End..span.Start]));
        return isListed ? null : text[other.Start..other.End];

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

    /// <summary>What makes a name a part of something, or one of a list: "the agreement with Europol supports", "the Council and Parliament adopted".</summary>
    [GeneratedRegex(@"\b(?:[Oo]f|[Bb]y|[Ww]ith|[Ii]n|[Ff]or|[Ff]rom|[Tt]o|[Oo]n|[Aa]t|[Uu]nder|between|against|among|[Tt]hrough|[Vv]ia|including|like|than|as|about|within|and|or|nor|not|plus|both|help(?:s|ed)?|let|lets|make|makes|made|see|sees|saw)(?: (?:the|its|an?|other|both|all))* \z|& \z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Beside { get; }
}
