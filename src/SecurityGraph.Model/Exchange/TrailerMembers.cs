namespace SecurityGraph.Model.Exchange;

/// <summary>Reads the trailer, member by member.</summary>
internal static class TrailerMembers
{
    private enum Member
    {
        Type, Entities, Statements, Mentions, Links, Withdrawn, Sha256,
    }

    private static readonly MemberNames Names = MemberNames.Of<Member>();

    /// <summary>Reads the members of the object at hand.</summary>
    public static Trailer Read(ref LineReader json)
    {
        var counts = new int?[(int)Member.Sha256];
        string? hash = null;
        while (json.NextMember(Names, out var member))
        {
            switch ((Member)member)
            {
                case Member.Type: json.Text(); break; // known before
                case Member.Sha256: hash = json.Text(); break;
                default: counts[member] = json.Number(); break;
            }
        }
        for (var member = Member.Entities; member < Member.Sha256; member++)
        {
            if (counts[(int)member] is null) throw json.Missing(Names.All[(int)member]);
        }
        int Count(Member member) => counts[(int)member]!.Value;
        return new Trailer(Count(Member.Entities), Count(Member.Statements), Count(Member.Mentions), Count(Member.Links), Count(Member.Withdrawn), hash);
    }
}
