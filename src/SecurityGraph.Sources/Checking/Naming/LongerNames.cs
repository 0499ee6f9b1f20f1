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
    /// <summary>How far behind a mention a name may begin that tells whether the mention is a part of a longer one: " against the ".</summary>
    public const int ReachBehind = 14;

    /// <summary>The longer name around a mention of an entity; null where it stands for itself.</summary>
    public static string? Around(string text, NameSpan span, EntityId id, IReadOnlyList<NameSpan> all, Kinship kinship)
    {
        // "the Commission Work Programme" hides "the Commission" as well.
        var bare = text.AsSpan(span.Start, span.End - span.Start).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? span with { Start = span.Start + 4 } : span;
        var longer = all.FirstOrDefault(one => one.Holds(bare) && !IsPossessor(text, span, one) && Hides(text, one, span, id, kinship));
        return longer is not null ? text[longer.Start..longer.End] : Unlisted(text, bare, id, all);
    }

    /// <summary>"the Parliament's Committee" names the Parliament too.</summary>
    private static bool IsPossessor(string text, NameSpan span, NameSpan longer) => span.End < longer.End && Possessive.IsMatch(text.AsSpan(span.End));

    /// <summary>
    /// A name hides what stands in it. A description does not ("the proposal on the Register", "the conference in Sofia"): it names what it
    /// describes; but of topics, which are common words, the longer one is meant.
    /// </summary>
    private static bool Hides(string text, NameSpan longer, NameSpan span, EntityId id, Kinship kinship)
    {
        if (longer.Form.Owners.ContainsKey(id)) return false;
        var isName = HasCapital(FirstWord(text, longer));
        return longer.Form.Owners.Any(owner =>
            owner.Key.Kind != EntityKind.Event.Prefix
            && (isName || (owner.Key.Kind == EntityKind.Topic.Prefix && id.Kind == EntityKind.Topic.Prefix))
            && !(owner.Value && id.Kind == EntityKind.Topic.Prefix && owner.Key.Kind != EntityKind.Topic.Prefix)
            && !(kinship.Joins(owner.Key, id) && (owner.Value || span.Form.Owners.ContainsKey(owner.Key))));
    }

    private static string? Unlisted(string text, NameSpan span, EntityId id, IReadOnlyList<NameSpan> all)
    {
        if (id.Kind != EntityKind.Actor.Prefix && id.Kind != EntityKind.Instrument.Prefix) return null;
        var behind = (id.Kind == EntityKind.Actor.Prefix ? BodyBehind : BodyOrActBehind).Match(text, span.End);
        if (behind.Success && behind.Index == span.End) return text[span.Start..(behind.Index + behind.Length)];
        // "European Commission against Racism"; but "the support of the Commission for Italy" has two names.
        var field = FieldBehind.Match(text, span.End);
        if (field.Success && field.Index == span.End && LastIsGeneric(text, span) && !all.Any(one => one.Start == field.Groups["what"].Index)) return text[span.Start..(field.Index + field.Length)];
        // "Nordic Council" and "Council of Europe", but not "Director Europol"; a text all in capitals tells names from words no more.
        var word = text[span.Start..span.End];
        var isLower = char.IsLower(word[0]) && span.Form.IsCapitalised;
        if (!Generic.IsMatch(isLower ? char.ToUpperInvariant(word[0]) + word[1..] : word)) return null;
        var further = NameBehind.Match(text, span.End);
        if (further.Success && further.Index == span.End) return text[span.Start..(further.Index + further.Length)];
        // "Commission for Lamps"; but "agreed in the Council on ETIAS" has two names.
        var purpose = PurposeBehind.Match(text, span.End);
        if (purpose.Success && purpose.Index == span.End && !all.Any(one => one.Start == purpose.Groups["what"].Index)) return text[span.Start..(purpose.Index + purpose.Length)];
        // The word before is all that is looked at, however long the text.
        var from = span.Start < 2 ? 0 : text.LastIndexOf(' ', span.Start - 2) + 1;
        if (isLower) return SomeBody(text, span, from);
        var before = NameBefore.Match(text[from..span.Start]);
        return before.Success ? text[(from + before.Index)..span.End] : null;
    }

    /// <summary>"A commission", "the national parliament", "the commission on lamps": some body of the sort; "the agency" is the one meant before.</summary>
    private static string? SomeBody(string text, NameSpan span, int from)
    {
        if (!text.AsSpan(from, span.Start - from).Trim().Equals("the", StringComparison.OrdinalIgnoreCase)) return text[from..span.End];
        var purpose = OfSomething.Match(text, span.End);
        return purpose.Success && purpose.Index == span.End ? text[from..(purpose.Index + purpose.Length)] : null;
    }

    private static bool LastIsGeneric(string text, NameSpan span) => Generic.IsMatch(text[(text.LastIndexOf(' ', span.End - 1, span.End - span.Start) + 1)..span.End]);

    /// <summary>"eu-LISA Management Board" is a name as well.</summary>
    private static ReadOnlySpan<char> FirstWord(string text, NameSpan span)
    {
        var name = text.AsSpan(span.Start, span.End - span.Start);
        return name.IndexOf(' ') is >= 0 and var end ? name[..end] : name;
    }

    private static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsUpper(letter)) return true;
        }
        // "112" is a name, "the" is none.
        return !char.IsLower(word[0]);
    }

    [GeneratedRegex(@"\A['’]s?\b", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Possessive { get; }

    private const string Bodies =
        "Academy|Agency|Board|Cent(?:re|er)|Committee|Council|Court|Directorate|Forum|Foundation|Group|Institute|Mission|Network|Office|Presidency|Secretariat|Task Force|Team|Unit|Working (?:Group|Party)";

    // With up to two words of the name between, all in capitals.
    [GeneratedRegex(@"\G(?: [A-Z][\w-]+){0,2} (?:" + Bodies + @")\b(?: of [A-Z]\w+)?", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex BodyBehind { get; }

    [GeneratedRegex(@"\G(?: [A-Z][\w-]+){0,2} (?:" + Bodies + @"|Act|Convention|Decision|Directive|Regulation)\b(?: of [A-Z]\w+)?", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex BodyOrActBehind { get; }

    [GeneratedRegex(@"\A(?:" + Bodies + @"|Assembly|Authority|Bank|Commission|Ministry|Parliament|Service|Union)\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Generic { get; }

    // "Council of Europe", but not "Council of the European Union", "Presidency of the Council" or "Council of June 2017".
    [GeneratedRegex(
        @"\G of (?:the )?(?!(?:Council|European (?:Union|Communit)|EU\b|Union\b|President\b|Ministers\b(?! of (?:the )?(?!European Union|EU\b|Union\b)[A-Z])|Jan|Feb|Mar(?:ch)?\b|Apr|May\b|June?\b|July?\b|Aug|Sep|Oct|Nov|Dec))[A-Z]\w+",
        RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex NameBehind { get; }

    [GeneratedRegex(@"\G (?:for|on|against|to) (?<what>(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[A-Z]\w+)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex PurposeBehind { get; }

    [GeneratedRegex(@"\G (?:against (?:the )?(?<what>[A-Z]\w+)|for (?:the )?(?<what>[A-Z][\w-]+) (?:of|through) (?:the )?[A-Z]\w+)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex FieldBehind { get; }

    [GeneratedRegex(@"\G (?:of|for|on|against) [\w-]+", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex OfSomething { get; }

    // A capital before a name of one word is part of the name, unless it opens the sentence as other words do.
    [GeneratedRegex(
        @"(?<!\w)(?!(?:EU|The|A|An|This|That|Both|Each|Every|No|New|In|On|At|As|By|For|From|To|Of|With|Under|After|Before|Since|Until|While|When|If|Following|Although|However|Because|Once|Where|Whereas|Within|Without|Against|Between|Through|Nevertheless|Thus|Therefore|Then|Now|Here|There|Last|Next|Today|Yesterday|And|But|Only|Also|Further|Meanwhile|President|Commissioner|Minister|Vice-President|Mr|Mrs|Ms|Dr)\b)[A-Z][\w-]+ \z",
        RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex NameBefore { get; }
}
