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
    /// <param name="isPlural">Whether the subject takes the verb in the plural.</param>
    /// <param name="part">Words a part by its name; empty where the statement has no such member.</param>
    public static string Sentence(Predicate predicate, Modality modality, bool isPlural, Func<string, string> part)
    {
        var verb = predicate.Verb.In(predicate.FixedModality is null ? modality : Modality.Occurred, isPlural);
        return Fill(predicate.Template, name => name == "verb" ? verb : part(name));
    }

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
