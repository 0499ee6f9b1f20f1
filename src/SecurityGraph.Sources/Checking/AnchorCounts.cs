using SecurityGraph.Sources.Checking.Citing;

namespace SecurityGraph.Sources.Checking;

/// <summary>How many subjects, objects and further participants the cited sentences name.</summary>
/// <param name="Named">The sentence, or its antecedent, has a name of it.</param>
/// <param name="Inferred">It has not, and <c>inferred</c> says so.</param>
/// <param name="Lost">It has not, and nothing says so.</param>
public sealed record AnchorCounts(int Named, int Inferred, int Lost)
{
    private static readonly string[] Participants = ["subject", "object", "about"];

    /// <summary>The share of members that the text names, 0 to 1; null where there is nothing to test.</summary>
    public double? Rate => Named + Inferred + Lost is > 0 and var all ? (double)Named / all : null;

    internal static AnchorCounts Of(IReadOnlyList<MemberCounts> members)
    {
        var participants = members.Where(one => Participants.Contains(one.Member)).ToList();
        return new AnchorCounts(participants.Sum(one => one.Named), participants.Sum(one => one.Inferred), participants.Sum(one => one.Lost));
    }
}
