using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>Reads what was withdrawn, member by member.</summary>
internal static class WithdrawnMembers
{
    private enum Member
    {
        Type, Id, Release, Why,
    }

    private static readonly MemberNames Names = MemberNames.Of<Member>();

    /// <summary>Reads the members of the object at hand.</summary>
    public static Withdrawn Read(ref LineReader json)
    {
        string? id = null, release = null, why = null;
        while (json.NextMember(Names, out var member))
        {
            switch ((Member)member)
            {
                case Member.Type: json.Text(); break; // known before
                case Member.Id: id = json.Text(); break;
                case Member.Release: release = json.Text(); break;
                default: why = json.Text(); break;
            }
        }
        return new Withdrawn(id ?? throw json.Missing("id"), release ?? throw json.Missing("release"), why ?? throw json.Missing("why"));
    }
}
