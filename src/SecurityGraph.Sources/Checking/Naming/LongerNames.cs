using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>
/// The longest name wins: what stands only within the name of something else is not named. That holds for names which the dataset has,
/// and for those that print shows to be longer: "RAN Centre of Excellence", "Home Affairs Council".
/// </summary>
internal static partial class LongerNames
{
    private const int TimeoutMilliseconds = 10_000;

    /// <summary>The longer name around a mention of an entity; null where it stands for itself.</summary>
    public static string? Around(string text, NameSpan span, EntityId id, IReadOnlyList<NameSpan> all, Kinship kinship)
    {
        // "the Commission Work Programme" hides "the Commission" as well.
        var bare = text.AsSpan(span.Start, span.End - span.Start).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? span with { Start = span.Start + 4 } : span;
        var longer = all.FirstOrDefault(one => one.Holds(bare) && !IsPossessor(text, span, one) && Hides(text, one, span, id, kinship));
        return longer is not null ? text[longer.Start..longer.End] : Unlisted(text, span, id);
    }

    /// <summary>"the Parliament's Committee" names the Parliament too.</summary>
    private static bool IsPossessor(string text, NameSpan span, NameSpan longer) => span.End < longer.End && Possessive.IsMatch(text[span.End..]);

    /// <summary>
    /// A name hides what stands in it. A description does not ("the proposal on the Register", "the conference in Sofia"): it names what it
    /// describes; but of topics, which are common words, the longer one is meant.
    /// </summary>
    private static bool Hides(string text, NameSpan longer, NameSpan span, EntityId id, Kinship kinship)
    {
        if (longer.Form.Owners.ContainsKey(id)) return false;
        var isName = !char.IsLower(text[longer.Start]);
        return longer.Form.Owners.Any(owner =>
            owner.Key.Kind != EntityKind.Event.Prefix
            && (isName || (owner.Key.Kind == EntityKind.Topic.Prefix && id.Kind == EntityKind.Topic.Prefix))
            && !(owner.Value && id.Kind == EntityKind.Topic.Prefix && owner.Key.Kind != EntityKind.Topic.Prefix)
            && !(kinship.Joins(owner.Key, id) && (owner.Value || span.Form.Owners.ContainsKey(owner.Key))));
    }

    private static string? Unlisted(string text, NameSpan span, EntityId id)
    {
        if (id.Kind != EntityKind.Actor.Prefix && id.Kind != EntityKind.Instrument.Prefix) return null;
        var behind = (id.Kind == EntityKind.Actor.Prefix ? BodyBehind : BodyOrActBehind).Match(text, span.End);
        if (behind.Success && behind.Index == span.End) return text[span.Start..(behind.Index + behind.Length)];
        // "Nordic Council", but not "Director Europol"; a text all in capitals tells names from words no more.
        if (span.Form.Words.Count > 1 || !Generic.IsMatch(text[span.Start..span.End])) return null;
        var before = NameBefore.Match(text[..span.Start]);
        return before.Success ? text[before.Index..span.End] : null;
    }

    [GeneratedRegex(@"\A['’]s?\b", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Possessive { get; }

    private const string Bodies =
        "Academy|Agency|Board|Cent(?:re|er)|Committee|Council|Court|Directorate|Forum|Foundation|Group|Institute|Mission|Network|Office|Presidency|Secretariat|Task Force|Team|Unit|Working (?:Group|Party)";

    // With up to two words of the name between, all in capitals.
    [GeneratedRegex(@"\G(?: [A-Z][\w-]+){0,2} (?:" + Bodies + @")\b(?: of [A-Z]\w+)?", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex BodyBehind { get; }

    [GeneratedRegex(@"\G(?: [A-Z][\w-]+){0,2} (?:" + Bodies + @"|Act|Convention|Decision|Directive|Regulation)\b(?: of [A-Z]\w+)?", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex BodyOrActBehind { get; }

    [GeneratedRegex(@"\A(?:" + Bodies + @"|Assembly|Authority|Bank|Commission|Ministry|Parliament|Service|Union)\z", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Generic { get; }

    // A capital before a name of one word is part of the name, unless it opens the sentence as other words do.
    [GeneratedRegex(
        @"(?<!\w)(?!(?:EU|The|A|An|This|That|Both|Each|Every|No|New|In|On|At|As|By|For|From|To|Of|With|Under|After|Before|Since|Until|While|When|If|Following|Although|However|Because|Once|Where|Whereas|Within|Without|Against|Between|Through|Nevertheless|Thus|Therefore|Then|Now|Here|There|Last|Next|Today|Yesterday|And|But|Only|Also|Further|Meanwhile|President|Commissioner|Minister|Vice-President|Mr|Mrs|Ms|Dr)\b)[A-Z][\w-]+ \z",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex NameBefore { get; }
}
