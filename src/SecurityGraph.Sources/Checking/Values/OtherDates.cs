using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Sources.Checking.Naming;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Dates that a sentence has for something else than a statement of it: "as COM(2017) 779 of 12 December 2017 says".</summary>
/// <param name="Own">Where the sentence names who takes part in the statement; of a stage that has no name there, where it tells of that stage.</param>
/// <param name="Stages">Of an event those that it is.</param>
/// <param name="IsByKin">It is named only by what it belongs to: what is told of that elsewhere may be told of it.</param>
/// <param name="Others">Where it names something else that has a day of its own: a text, an event.</param>
/// <param name="Told">The predicate's verb in the past: "as announced in October" is the day of an announcement.</param>
/// <param name="IsFact">A day for which it was planned is none on which it was.</param>
internal sealed partial record OtherDates(string Text, IReadOnlyList<(int Start, int End)> Own, IReadOnlyList<string> Stages, bool IsByKin, IReadOnlyList<NameSpan> Others, string Told, bool IsFact)
{
    /// <summary>Whether a date is that of another thing.</summary>
    public bool Has(FoundDate date)
    {
        var (before, behind) = (Text[..date.Start], Text[date.End..]);
        return (Ends(Others.Where(span => !Carrying.IsMatch(Text[..span.Start])).Select(span => (span.Start, span.End)), date) && !Ends(Own, date)) || IsOfTitle(date, before) || (IsFact && Planned.IsMatch(before)) || IsOfTelling(date, behind) || IsInAside(date, before, behind) || IsBehindAside(date) || IsOfOtherVerb(date, before, behind) || IsOfOtherStage(before) || IsAttribute(date, before, behind);
    }

    /// <summary>"The Strategy of 4 May 2016".</summary>
    private bool Ends(IEnumerable<(int Start, int End)> spans, FoundDate date) => spans.Any(span => span.End <= date.Start && Of.IsMatch(Text[span.End..date.Start]));

    /// <summary>"Unlike the meeting of 12 December 2017, the conference": the statement is told outside.</summary>
    private bool IsInAside(FoundDate date, string before, string behind)
    {
        if (Aside.Match(before) is not { Success: true } aside || (Pronoun.IsMatch(aside.Value) && !OfNamed.IsMatch(aside.Value)) || AsideEnd.Match(behind) is not { Success: true } end || aside.Value.Contains(Told, StringComparison.Ordinal)) return false;
        return Own.Count > 0 && !Own.Any(span => span.Start < date.End + end.Length && aside.Index < span.End);
    }

    /// <summary>"Following the adoption of the position on 11 December 2017, talks have started on 17 January 2018": what the first part tells has its day there.</summary>
    private bool IsBehindAside(FoundDate date) =>
        !IsByKin && Own.Count > 0 && DatedAside.Match(Text) is { Success: true } aside && date.Start >= aside.Length && Own.All(span => span.End <= aside.Length);

    /// <summary>"The Board, which was founded on 5 March 2011, published it", "Founded in 1998, it used it in 2018": of what is told outside.</summary>
    private bool IsOfOtherVerb(FoundDate date, string before, string behind) =>
        Relative.Match(before) is { Success: true } aside && AsideEnd.Match(behind) is { Success: true } end && !aside.Value.Contains(Told, StringComparison.Ordinal)
        && IsOutside(Told, aside.Index, date.End + end.Length) && !Own.Any(span => aside.Index < span.Start && span.End <= date.End);

    private bool IsOutside(string word, int start, int end) => Text[..start].Contains(" " + word + " ", StringComparison.Ordinal) || Text[end..].Contains(" " + word + " ", StringComparison.Ordinal);

    /// <summary>"It was signed on 17 April 2019 and published on 3 May 2019": each has the day that stands behind it.</summary>
    private bool IsOfOtherStage(string before) =>
        Stages.Count > 0 && StageVerb.Match(before) is { Success: true } verb && verb.Groups["stage"].Value is var told
        && !Stages.Any(stage => stage.EndsWith(told.Replace(' ', '_'), StringComparison.Ordinal) || (told.EndsWith("force", StringComparison.Ordinal) && stage == "in_force"));

    /// <summary>"From the Guidelines of July 2014 to the address on 13 September": what is named has its own day, or stands elsewhere.</summary>
    private bool IsOfTitle(FoundDate date, string before)
    {
        if (Own.Count == 0 || Title.Match(before) is not { Success: true } title || Own.Any(span => title.Index < span.End && span.Start < date.Start)) return false;
        return !Carrying.IsMatch(Text[..title.Index]) || Own.Any(span => (span.End != date.Start && OwnDay.IsMatch(Text[span.End..])) || EndsWithDay.IsMatch(Text[span.Start..span.End]));
    }

    /// <summary>"On 7 March the Board said that the Office had": the day of the telling.</summary>
    private bool IsOfTelling(FoundDate date, string behind) =>
        Telling.Match(behind) is { Success: true } telling && Own.Count > 0 && Own.All(span => span.Start >= date.End + telling.Length);

    /// <summary>"A report on the 2016 strategy".</summary>
    private bool IsAttribute(FoundDate date, string before, string behind) =>
        date.End - date.Start == 4 && Attribute.IsMatch(before) && Noun.IsMatch(behind) && !Own.Any(span => span.Start <= date.End + 1 && date.Start < span.End);

    [GeneratedRegex(@"\A(?: final)?,? (?:of|dated) (?:the )?\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Of { get; }

    // What was done in a text, by it, at an event or since then has its day.
    [GeneratedRegex(@"\b(?:[Ff]rom|[Ss]ince|[Ii]n|[Aa]t|[Bb]y|[Dd]uring|[Tt]hrough|(?<!\b[Ii]n line )[Ww]ith)(?: [\w’'-]+){0,3} \W*\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Carrying { get; }

    [GeneratedRegex(@"(?<!\b(?:as|than|not|un) )\b(?:planned|scheduled|foreseen|envisaged|intended) (?:to [a-z]+(?: [a-z]+)? )?for (?:the )?\z|\b(?:postponed|put off|moved|brought forward) from (?:the )?\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Planned { get; }

    [GeneratedRegex(@"(?:\A|, |; |\()(?:[Uu]nlike|[Ii]n contrast to|[Aa]s opposed to|[Cc]ompared (?:to|with)|[Ff]ollowing|[Ff]urther to|[Bb]uilding on|[Bb]ased on|[Oo]n the basis of|[Aa]s (?:announced|requested|proposed|agreed|set out)|(?:[A-Za-z]+ ){0,3}(?:[Aa]fter|[Aa]head of|[Bb]efore|[Pp]rior to|[Ii]n the run-up to|[Ii]n preparation for) (?!(?:the |early |mid-|late )?\z)(?=[A-Za-z]))[^,;()]*\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"\A(?:Following|After|Further to|Building on|Based on)\b[^,;:()]*\b\d{4}\b[^,;:()]*,(?=\s)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex DatedAside { get; }

    [GeneratedRegex(@"(?:, (?:which|who) (?:[a-z]+ ){1,3}|\A[A-Z][a-z]+ed (?:up |down )?)[^,;()]*\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Relative { get; }

    [GeneratedRegex(@"\b(?<stage>signed|published|adopted|proposed|(?:in|into) force)(?: by [^,;]{1,40}| in [A-Z]\w+)?,? (?:on|of) (?:the )?\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex StageVerb { get; }

    [GeneratedRegex(@"\b\d{4}\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex EndsWithDay { get; }

    [GeneratedRegex(@"\b(?:its?|their|they|his|her|hers?elf|this|these|which|who)\b", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Pronoun { get; }

    /// <summary>"The adoption by Parliament of its position", "after Parliament had voted its mandate": of whom that is, is named there.</summary>
    [GeneratedRegex(@"[a-z,(] (?:the )?[A-Z]\w+(?: [A-Z]\w+)* (?:(?:of|on|in)|(?:had|has|have)(?: [a-z]+){1,2}|[a-z]+ed) (?:its|their)\b|\AAfter (?:the )?[A-Z]\w+(?: [A-Z]\w+)* (?:(?:had|has|have)(?: [a-z]+){1,2}|[a-z]+ed) (?:its|their)\b", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex OfNamed { get; }

    [GeneratedRegex(@"(?:\b[A-Z][\w’'-]* )*\b(?:Guidelines|Agenda|Strategy|Plan|Communication|Recommendation|Declaration|Report|Regulation|Directive|Decision|Conclusions|Resolution|Statement|Programme|Roadmap|Treaty|Convention|Framework)\]?(?:\([^)]*\))?,? (?:of|from|dated) (?:the )?\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"\A,? (?:on|of|in) (?:the )?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}\b", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex OwnDay { get; }

    [GeneratedRegex(@"\A,? [^,;:]{1,80}? (?:said|stated|announced|reported|confirmed|noted|recalled|explained|declared|added|stressed|underlined) that\b", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Telling { get; }

    [GeneratedRegex(@"\A[^,;()]*[,;)]", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex AsideEnd { get; }

    [GeneratedRegex(@"\b(?:on|about|concerning|regarding|under|implementing|updating|evaluating) (?:the|its|their) \z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Attribute { get; }

    [GeneratedRegex(@"\A [a-zA-Z]", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Noun { get; }
}
