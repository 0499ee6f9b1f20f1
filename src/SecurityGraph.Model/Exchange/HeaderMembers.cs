using System.Globalization;

namespace SecurityGraph.Model.Exchange;

/// <summary>Reads the header, member by member.</summary>
internal static class HeaderMembers
{
    private enum Member
    {
        Type, Format, Version, Dataset, Title, Description, Release, Vocabulary, Licence, AsOf,
    }

    private static readonly MemberNames Names = MemberNames.Of<Member>();

    /// <summary>Reads the members of the object at hand.</summary>
    public static ExchangeHeader Read(ref LineReader json)
    {
        string? dataset = null, release = null, vocabulary = null;
        string format = "", title = "", description = "", licence = "";
        int? version = null;
        DateOnly? asOf = null;
        while (json.NextMember(Names, out var member))
        {
            switch ((Member)member)
            {
                case Member.Type: json.Text(); break; // known before
                case Member.Format: format = json.OneOf(("securitygraph", "securitygraph")); break;
                case Member.Version: version = Version(ref json); break;
                case Member.Dataset: dataset = json.Text(); break;
                case Member.Title: title = json.Text(); break;
                case Member.Description: description = json.Text(); break;
                case Member.Release: release = json.Text(); break;
                case Member.Vocabulary: vocabulary = json.Text(); break;
                case Member.Licence: licence = json.Text(); break;
                default: asOf = json.Day(); break;
            }
        }
        if (format.Length == 0) throw json.Missing("format");
        return new ExchangeHeader
        {
            Version = version ?? throw json.Missing("version"),
            Dataset = dataset ?? throw json.Missing("dataset"),
            Title = title,
            Description = description,
            Release = release ?? throw json.Missing("release"),
            Vocabulary = vocabulary ?? throw json.Missing("vocabulary"),
            Licence = licence,
            AsOf = asOf ?? throw json.Missing("asOf"),
        };
    }

    private static int Version(ref LineReader json)
    {
        var version = json.Number();
        return version is 1 or ExchangeHeader.FormatVersion
            ? version
            : throw json.Fault(string.Create(CultureInfo.InvariantCulture, $"is {version}; this program reads versions 1 and {ExchangeHeader.FormatVersion}"));
    }
}
