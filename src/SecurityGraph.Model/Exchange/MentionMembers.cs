using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>Reads a mention, member by member.</summary>
internal static class MentionMembers
{
    private enum Member
    {
        Type, Entity, Document, Section, Count,
    }

    private static readonly MemberNames Names = MemberNames.Of<Member>();

    /// <summary>Reads the members of the object at hand.</summary>
    public static Mention Read(ref LineReader json)
    {
        EntityId? entity = null, document = null;
        string? section = null;
        int? count = null;
        while (json.NextMember(Names, out var member))
        {
            switch ((Member)member)
            {
                case Member.Type: json.Text(); break; // known before
                case Member.Entity: entity = json.Id(); break;
                case Member.Document: document = json.Id(); break;
                case Member.Section: section = json.Text(); break;
                default: count = json.Number(); break;
            }
        }
        return new Mention(
            entity ?? throw json.Missing("entity"), document ?? throw json.Missing("document"), section ?? throw json.Missing("section"), count ?? throw json.Missing("count"));
    }
}
