using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>
/// Who does it to whom, where nothing stands between two names but one verb that the predicate has: "supports" tells it of the first, "is supported
/// by" of the second.
/// </summary>
internal sealed class Directions
{
    private const string Adverb = @"(?:not|also|now|already|then|further|still|thus|therefore|often|jointly|[a-z]+ly)";

    private const string Modal = @"(?:will|shall|would|should|could|can|may|might|must|do|does|did|has|have|had|has to|have to|needs? to|(?:is|are|was|were)(?: [a-z]+)? to|(?:plans?|intends?|aims?|agreed|decided) to)";

    // Of whatever else the verb has behind it the second name may be a part.
    private const string Behind = @"(?: (?!(?:and|or|but|by|that|which|who|in|at|from|with|to|on|for|as|than)\b)[\w’'-]+){0,4}";

    // Most checks ask for a few predicates.
    private readonly Dictionary<string, Lazy<(Regex Forwards, Regex? Backwards)>> _patterns;
    private readonly IReadOnlyDictionary<string, string[]> _more;

    /// <param name="more">Verbs of predicates beside that of the vocabulary: base, present, past, participle.</param>
    public Directions(IReadOnlyDictionary<string, string[]> more)
    {
        _more = more;
        _patterns = Vocabulary.Current.Predicates.Where(one => !one.Symmetric && one.Object == ObjectForm.Entity)
            .ToDictionary(one => one.Name, one => new Lazy<(Regex, Regex?)>(() => Read(one)), StringComparer.Ordinal);
    }

    /// <summary>A predicate's own verbs in the past, as alternatives of a pattern; null where they are not told from others by their form.</summary>
    public string? PastOf(Predicate predicate)
    {
        var past = Verbs(predicate).Select(verb => verb.Past).Where(form => form.EndsWith("ed", StringComparison.Ordinal) && !form.Contains(' ', StringComparison.Ordinal)).Distinct().ToList();
        return past.Count == 0 || IsBeing(predicate) ? null : string.Join('|', past);
    }

    /// <summary>True where the first name does it to the second, false where the second does; null where the words between decide neither.</summary>
    public bool? IsForwards(Predicate predicate, string between)
    {
        if (!_patterns.TryGetValue(predicate.Name, out var pattern)) return null;
        return pattern.Value.Forwards.IsMatch(between) ? true : pattern.Value.Backwards?.IsMatch(between) == true ? false : null;
    }

    private (Regex Forwards, Regex? Backwards) Read(Predicate predicate)
    {
        if (IsBeing(predicate)) return (OfBeing(predicate.Verb.Present["is ".Length..]), null);
        var verbs = Verbs(predicate).ToList();
        string Any(Func<(string Base, string Present, string Past, string Participle), string> form) => $"(?:{string.Join('|', verbs.Select(verb => Regex.Escape(form(verb))).Distinct())})";
        var active = $@"(?:{Any(verb => verb.Present)}|{Any(verb => verb.Past)}|{Any(verb => verb.Base)}|{Modal} (?:{Adverb} )*(?:{Any(verb => verb.Base)}|{Any(verb => verb.Participle)}))";
        return (
            Of($@"\A(?: |, (?:which|who) )(?:{Adverb} )*{active}\b(?! by\b){Behind}\s*\z"),
            Of($@"\A,? (?:(?:which|that|who) )?(?:(?:{Modal} )?(?:{Adverb} )*(?:is|are|was|were|be|been) (?:being )?)?(?:{Adverb} )*{Any(verb => verb.Participle)} (?:{Adverb} )*by(?: the| its| an?)*\s*\z"));
    }

    private IEnumerable<(string Base, string Present, string Past, string Participle)> Verbs(Predicate predicate)
    {
        var own = predicate.Verb;
        return (_more.GetValueOrDefault(predicate.Name) ?? []).Select(line => line.Split('|')).Select(forms => (forms[0], forms[1], forms[2], forms[3]))
            .Prepend((own.Infinitive, own.Present, own.Past, own.Past));
    }

    private static bool IsBeing(Predicate predicate) => predicate.Verb.Infinitive.StartsWith("be ", StringComparison.Ordinal);

    /// <summary>"is governed by", "is part of": told of the first.</summary>
    private static Regex OfBeing(string rest) => Of($@"\A,? (?:(?:which|that|who) )?(?:{Modal} )?(?:{Adverb} )*(?:is|are|was|were|be|been) (?:{Adverb} )*(?:an? )?{Regex.Escape(rest)}(?: the| its| an?)*\s*\z");

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(PatternLimit.Milliseconds));
}
