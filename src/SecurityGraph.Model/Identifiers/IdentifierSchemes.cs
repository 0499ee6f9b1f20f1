namespace SecurityGraph.Model.Identifiers;

/// <summary>The schemes of identifiers by name, for those who hold a scheme and a value rather than a type.</summary>
public static class IdentifierSchemes
{
    private delegate bool Reader(string value, out Reading reading, out string reason);

    private sealed record Reading(string Canonical, string? Link, IEnumerable<(string Scheme, string Value)> Derived);

    private static readonly OrderedDictionary<string, Reader> Readers = new(StringComparer.Ordinal)
    {
        ["celex"] = Read<Celex>,
        ["eli"] = Read<Eli>,
        ["document"] = Read<DocumentNumber>,
        ["act"] = Read<ActNumber>,
        ["procedure"] = Read<ProcedureNumber>,
        ["press"] = Read<PressNumber>,
        ["oj"] = Read<OjReference>,
        ["eurovoc"] = Read<EuroVocId>,
        ["wikidata"] = Read<WikidataId>,
        ["url"] = Read<WebAddress>,
    };

    /// <summary>The names of all schemes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Readers.Keys];

    /// <summary>
    /// Reads a value in any of its written forms. <paramref name="reason"/> says what is wrong with it, or that the scheme is
    /// none, and completes "'…' is not valid: …".
    /// </summary>
    public static bool TryCanonical(string scheme, string value, out string canonical, out string reason)
    {
        var valid = TryRead(scheme, value, out var reading, out reason);
        canonical = valid ? reading.Canonical : "";
        return valid;
    }

    /// <summary>
    /// The identifiers that a typed text can be, canonical: first those that it writes out, then those that follow by rule
    /// (the CELEX number and the ELI of an act; PC and DC of a COM number without a title). A text of digits alone is none,
    /// a list of document numbers is several.
    /// </summary>
    public static IReadOnlyList<(string Scheme, string Value)> Recognise(string text)
    {
        if (text.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0) return [];
        List<(string Scheme, string Value)> found = [];
        foreach (var scheme in All)
            if (TryCanonical(scheme, text, out var canonical, out _)) found.Add((scheme, canonical));
        if (IdentifierText.TryTidy(text, out var tidy, out _) && DocumentNumber.ReadList(tidy) is { Count: > 1 } documents)
            found.AddRange(documents.Distinct().Select(document => ("document", document.ToString())));
        for (var i = 0; i < found.Count; i++)
            if (TryRead(found[i].Scheme, found[i].Value, out var reading, out _))
                foreach (var derived in reading.Derived)
                    if (!found.Contains(derived)) found.Add(derived);
        return found;
    }

    /// <summary>A web link for the value, null where none is certain or the value isn't valid.</summary>
    public static string? Link(string scheme, string value) => TryRead(scheme, value, out var reading, out _) ? reading.Link : null;

    private static bool TryRead(string scheme, string value, out Reading reading, out string reason)
    {
        if (Readers.TryGetValue(scheme, out var read)) return read(value, out reading, out reason);
        reading = Nothing;
        reason = $"'{scheme}' is not a scheme of identifiers ({string.Join(", ", All)})";
        return false;
    }

    private static bool Read<T>(string value, out Reading reading, out string reason)
        where T : struct, IIdentifier<T>
    {
        var valid = T.TryParse(value, out var id, out reason);
        reading = valid ? new(id.ToString() ?? "", id.Link, id.Derived) : Nothing;
        return valid;
    }

    private static readonly Reading Nothing = new("", null, []);
}
