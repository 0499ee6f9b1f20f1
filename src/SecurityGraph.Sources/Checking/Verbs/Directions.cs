using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>
/// Who does it to whom, where nothing stands between two names but one verb that the predicate has: "supports" tells it of the first, "is supported
/// by" of the second.
/// </summary>
internal sealed partial class Directions
{
    private const string Adverb = @"(?:(?:not|also|now|already|then|further|still|thus|therefore|often|jointly|hereby|duly|once again|in full|in part|[a-z]+ly)(?: and|, and|,| but)?)";

    private const string Modal = @"(?:will|shall|would|should|could|can|may|might|must|do|does|did|has|have|had|has to|have to|needs? to|(?:is|are|was|were)(?: [a-z]+)? to|(?:plans?|intends?|aims?|agreed|decided) to)";

    // Of whatever else the verb has behind it the second name may be a part.
    private const string Behind = @"(?: (?!(?:and|or|but|by|that|which|who|in|at|from|with|to|on|for|as|than)\b)[\w’'-]+){0,4}";

    // Most checks ask for a few predicates.
    private readonly Dictionary<string, Lazy<(Regex Forwards, Regex? Backwards)>> _patterns;
    private readonly IReadOnlyDictionary<string, string[]> _more;
    private readonly IReadOnlyDictionary<string, string[]> _converse;

    /// <param name="more">Verbs of predicates beside that of the vocabulary: base, present, past, participle; "…" stands for some words.</param>
    /// <param name="converse">Verbs that tell it of the object: who "receives support from" somebody is supported.</param>
    public Directions(IReadOnlyDictionary<string, string[]> more, IReadOnlyDictionary<string, string[]> converse)
    {
        (_more, _converse) = (more, converse);
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
        between = When.Replace(between, "");
        return pattern.Value.Forwards.IsMatch(between) ? true : pattern.Value.Backwards?.IsMatch(between) == true ? false : null;
    }

    private (Regex Forwards, Regex? Backwards) Read(Predicate predicate)
    {
        var converse = Forms(_converse.GetValueOrDefault(predicate.Name) ?? []).ToList();
        var (told, suffered) = (IsBeing(predicate) ? OfBeing(predicate.Verb.Present["is ".Length..]) : Active(Verbs(predicate)), converse.Count > 0 ? Active(converse) : null);
        var by = IsBeing(predicate) ? null : $@"\A,? (?:(?:which|that|who) )?(?:(?:{Modal} )?(?:{Adverb} )*(?:is|are|was|were|be|been) (?:being )?)?(?:{Adverb} )*{Any(Verbs(predicate).Select(verb => verb.Participle))} (?:{Adverb} )*by(?: the| its| an?)*\s*\z";
        string[] backwards = [.. new[] { by, suffered }.OfType<string>()];
        return (Of(told), backwards.Length > 0 ? Of(string.Join('|', backwards)) : null);
    }

    private static string Active(IEnumerable<(string Base, string Present, string Past, string Participle)> forms)
    {
        var verbs = forms.ToList();
        var active = $@"(?:{Any(verbs.Select(verb => verb.Present))}|{Any(verbs.Select(verb => verb.Past))}|{Any(verbs.Select(verb => verb.Base))}|{Modal} (?:{Adverb} )*(?:{Any(verbs.Select(verb => verb.Base))}|{Any(verbs.Select(verb => verb.Participle))}))";
        var goesOn = $@"(?:{Modal} )?(?:{Adverb} )*(?:is|are|was|were|be|been) (?:{Adverb} )*{Any(verbs.Select(verb => GoingOn(verb.Base)))}";
        return $@"\A(?: |, (?:which|who) )(?:{Adverb} )*(?:{active}|{goesOn})\b(?! by\b){Behind}\s*\z";
    }

    /// <summary>"run", "running"; "set up", "setting up"; "urge", "urging".</summary>
    private static string GoingOn(string infinitive)
    {
        var (first, rest) = infinitive.Split(' ', 2) is [var one, var more] ? (one, " " + more) : (infinitive, "");
        var stem = first.EndsWith('e') && first.Length > 2 && !first.EndsWith("ee", StringComparison.Ordinal) ? first[..^1] : Short.IsMatch(first) ? first + first[^1] : first;
        return stem + "ing" + rest;
    }

    [GeneratedRegex(@"\A[^aeiou]*[aeiou][bdgmnpt]\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Short { get; }

    /// <summary>Any of some words; "…" in them stands for a few more.</summary>
    private static string Any(IEnumerable<string> forms) =>
        $"(?:{string.Join('|', forms.Distinct().Select(form => Regex.Escape(form).Replace(@"\ …\ ", @"(?: [\w’'%.,-]+){0,5} ", StringComparison.Ordinal)))})";

    private IEnumerable<(string Base, string Present, string Past, string Participle)> Verbs(Predicate predicate)
    {
        var own = predicate.Verb;
        return Forms(_more.GetValueOrDefault(predicate.Name) ?? []).Prepend((own.Infinitive, own.Present, own.Past, own.Past));
    }

    private static IEnumerable<(string Base, string Present, string Past, string Participle)> Forms(IEnumerable<string> lines) =>
        lines.Select(line => line.Split('|')).Select(forms => (forms[0], forms[1], forms[2], forms[3]));

    private static bool IsBeing(Predicate predicate) => predicate.Verb.Infinitive.StartsWith("be ", StringComparison.Ordinal);

    /// <summary>"is governed by", "is part of": told of the first.</summary>
    private static string OfBeing(string rest) => $@"\A,? (?:(?:which|that|who) )?(?:{Modal} )?(?:{Adverb} )*(?:is|are|was|were|be|been) (?:{Adverb} )*(?:an? )?{Regex.Escape(rest)}(?: the| its| an?)*\s*\z";

    /// <summary>When or how it was, between commas: "was, in 2015, created by".</summary>
    [GeneratedRegex(@",\s+(?:in|on|at|since|for|from|until|as of|with effect|also|too|however|therefore|indeed|of course|inter alia|together|jointly|for example|once again|by now|by then|among others)(?:\s+[\w.’-]+){0,4},", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex When { get; }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(PatternLimit.Milliseconds));
}
