namespace SecurityGraph.Sources.Diagnostics;

/// <summary>An entity or a statement, and where it and each of its members stand: what a rule needs to say what is wrong, and where.</summary>
public record Located<T>(T Value, IPlaces Places)
{
    public FilePlace Start => Places.At("");

    /// <param name="member">As for <see cref="IPlaces.At"/>.</param>
    public FilePlace At(string member) => Places.At(member);
}
