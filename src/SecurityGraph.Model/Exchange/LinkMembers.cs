using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>Reads a link, member by member.</summary>
internal static class LinkMembers
{
    private enum Member
    {
        Type, Kind, From, To, By, Why, On,
    }

    private static readonly MemberNames Names = MemberNames.Of<Member>();

    /// <summary>Reads the members of the object at hand.</summary>
    public static Link Read(ref LineReader json)
    {
        LinkKind? kind = null;
        string? from = null, to = null, by = null, why = null;
        DateOnly? on = null;
        while (json.NextMember(Names, out var member))
        {
            switch ((Member)member)
            {
                case Member.Type: json.Text(); break; // known before
                case Member.Kind: kind = json.OneOf(("SAME_AS", LinkKind.SameAs), ("DIFFERENT_FROM", LinkKind.DifferentFrom), ("FULFILS", LinkKind.Fulfils)); break;
                case Member.From: from = json.Text(); break;
                case Member.To: to = json.Text(); break;
                case Member.By: by = json.Text(); break;
                case Member.Why: why = json.Text(); break;
                default: on = json.Day(); break;
            }
        }
        return new Link(
            kind ?? throw json.Missing("kind"), from ?? throw json.Missing("from"), to ?? throw json.Missing("to"), by ?? throw json.Missing("by"),
            why ?? throw json.Missing("why"), on ?? throw json.Missing("on"));
    }
}
