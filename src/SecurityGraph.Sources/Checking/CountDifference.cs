using System.Globalization;

namespace SecurityGraph.Sources.Checking;

/// <summary>A count of a source that is not what its manifest expects.</summary>
/// <param name="Part"><c>statements</c> or <c>entities</c>.</param>
/// <param name="Name">A predicate, or a kind.</param>
/// <param name="Expected">Null where the manifest does not name it: none is expected.</param>
public sealed record CountDifference(string Part, string Name, int Found, int? Expected)
{
    /// <summary><c>OPERATES 2 (was 1)</c>, as who writes it tells it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Found}{(Expected is { } was ? $" (was {was})" : "")}");
}
