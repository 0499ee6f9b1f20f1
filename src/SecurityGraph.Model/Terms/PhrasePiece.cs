namespace SecurityGraph.Model.Terms;

/// <summary>A piece of the template of a predicate: what stands in brackets, or between them.</summary>
/// <param name="Text">With <c>{names}</c> of parts in it.</param>
/// <param name="IsOptional">In brackets: left out where one of its parts is empty.</param>
internal sealed record PhrasePiece(string Text, bool IsOptional)
{
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public static IEnumerable<PhrasePiece> Of(string template)
    {
        for (var start = 0; start < template.Length;)
        {
            var isOptional = template[start] == '[';
            var end = template.IndexOf(isOptional ? ']' : '[', start + 1);
            if (end < 0 && isOptional) throw new FormatException($"'{template}' opens a bracket and does not close it.");
            if (end < 0) end = template.Length;
            yield return new PhrasePiece(template[(isOptional ? start + 1 : start)..end], isOptional);
            start = isOptional ? end + 1 : end;
        }
    }
}
