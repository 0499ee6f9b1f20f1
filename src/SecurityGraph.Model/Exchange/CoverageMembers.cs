using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>Reads the coverage of a section, member by member.</summary>
internal static class CoverageMembers
{
    private enum Member
    {
        Type, Document, Section, Sentences, Cited, Reasons,
    }

    private static readonly MemberNames Names = MemberNames.Of<Member>();

    /// <summary>Reads the members of the object at hand.</summary>
    public static SectionCoverage Read(ref LineReader json)
    {
        EntityId? document = null;
        string? section = null;
        int? sentences = null, cited = null;
        IReadOnlyDictionary<string, int> reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        while (json.NextMember(Names, out var member))
        {
            switch ((Member)member)
            {
                case Member.Type: json.Text(); break; // known before
                case Member.Document: document = json.Id(); break;
                case Member.Section: section = json.Text(); break;
                case Member.Sentences: sentences = json.Number(); break;
                case Member.Cited: cited = json.Number(); break;
                default: reasons = Reasons(ref json); break;
            }
        }
        return new SectionCoverage(
            document ?? throw json.Missing("document"), section ?? throw json.Missing("section"), sentences ?? throw json.Missing("sentences"), cited ?? throw json.Missing("cited"))
        {
            Reasons = reasons,
        };
    }

    private static Dictionary<string, int> Reasons(ref LineReader json)
    {
        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        json.BeginObject();
        while (json.NextName(out var reason))
        {
            if (!reasons.TryAdd(reason, json.Number())) throw json.Fault("stands twice");
        }
        return reasons;
    }
}
