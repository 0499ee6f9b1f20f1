namespace SecurityGraph.Model.Identifiers;

/// <summary>What all identifiers share: one way to be read, one way to be printed.</summary>
internal interface IIdentifier<TSelf> : IParsable<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>With its article, as in "is not <c>a CELEX number</c>".</summary>
    static abstract string Noun { get; }

    /// <summary>What it is made of, with an example: <c>a year, a number and a type, as in 2016/0357A(COD)</c>.</summary>
    static abstract string Form { get; }

    /// <summary>Reads any written form; <paramref name="reason"/> completes "is not a …: …".</summary>
    static abstract bool TryParse(string? s, out TSelf result, out string reason);

    /// <summary>A web link, where it is certain.</summary>
    string? Link { get; }

    /// <summary>Identifiers of other schemes that follow from this one by rule, not by looking them up.</summary>
    IEnumerable<(string Scheme, string Value)> Derived => [];

    /// <summary>Whether they name two things, though one and the same identifier follows from both, as from the numbers of a regulation and an implementing regulation.</summary>
    static virtual bool Differ(TSelf one, TSelf other) => false;

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => IdentifierText.Parse<TSelf>(s);

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result) => TSelf.TryParse(s, out result, out _);
}
