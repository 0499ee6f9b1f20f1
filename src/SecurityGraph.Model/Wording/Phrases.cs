using System.Text;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>
/// Makes a sentence of a statement's parts, by the template of its predicate. A template has <c>{names}</c> of parts, and
/// <c>[optional pieces]</c> which are left out where one of their parts is empty.
/// </summary>
internal static class Phrases
{
    /// <summary>
    /// The sentence, without a full stop, so that it can stand in a list: <c>eu-LISA would operate ETIAS</c>. To call on and to
    /// recommend is always urged, and itself a fact: those verbs stand in the past.
    /// </summary>
    /// <param name="verb">That of the predicate, or the one that it has of these things.</param>
    /// <param name="isPlural">Whether the subject takes the verb in the plural.</param>
    /// <param name="part">Words a part by its name; empty where the statement has no such member.</param>
    public static string Sentence(Predicate predicate, Verb verb, Modality modality, bool isPlural, Func<string, string> part) =>
        Sentence(predicate, verb.In(modality == predicate.FixedModality ? Modality.Occurred : modality, isPlural), part);

    /// <summary>The same of what nobody is told to do: <c>Europol was strengthened</c>; null where the predicate has no such form.</summary>
    /// <param name="isPlural">Whether the object takes the verb in the plural.</param>
    public static string? Passive(Predicate predicate, Modality modality, bool isPlural, Func<string, string> part) =>
        predicate.Verb.Passive is { } verb && predicate.Template.StartsWith(Active, StringComparison.Ordinal)
            ? Fill("{object} {verb}" + predicate.Template[Active.Length..], name => name == "verb" ? verb.In(modality, isPlural) : part(name))
            : null;

    /// <summary>What is recommended: a thing, or that something be done with it, <c>that exchanges be strengthened</c>.</summary>
    public static string Wanted(Predicate? asks, string target) =>
        asks is null ? target : asks.Verb.Passive is { } done ? $"that {target} {done.Infinitive}" : $"to {asks.Verb.Infinitive} {target}";

    private const string Active = "{subject} {verb} {object}";

    /// <summary>The sentence with a verb that is already in its form.</summary>
    public static string Sentence(Predicate predicate, string verb, Func<string, string> part) =>
        Fill(predicate.Template, name => name == "verb" ? verb : part(name));

    /// <summary>Several as a list in words: <c>A, B and C</c>.</summary>
    public static string Listed(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <exception cref="FormatException">The template is broken, or names a part that there is not.</exception>
    internal static string Fill(string template, Func<string, string> part)
    {
        var text = new StringBuilder();
        foreach (var piece in PhrasePiece.Of(template))
        {
            var isFilled = TryFill(piece.Text, part, out var filled);
            if (isFilled || !piece.IsOptional) text.Append(filled);
        }
        return text.ToString();
    }

    /// <returns>False where a part is empty.</returns>
    private static bool TryFill(string piece, Func<string, string> part, out string filled)
    {
        var text = new StringBuilder();
        var isFilled = true;
        for (var at = 0; at < piece.Length;)
        {
            var open = piece.IndexOf('{', at);
            var close = open < 0 ? -1 : piece.IndexOf('}', open);
            if (open >= 0 && close < 0) throw new FormatException($"'{piece}' opens a brace and does not close it.");
            text.Append(piece, at, (open < 0 ? piece.Length : open) - at);
            if (open < 0) break;
            var value = part(piece[(open + 1)..close]);
            isFilled &= value.Length > 0;
            text.Append(value);
            at = close + 1;
        }
        filled = text.ToString();
        return isFilled;
    }
}
