using GraphQL.Types;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Wording;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A date with the precision of its source.</summary>
internal sealed class DateObject : ObjectGraphType<Edtf>
{
    public DateObject(GraphTypes types)
    {
        Name = "EdtfDate";
        Description = "A date with the precision of its source: never rounded, without sentinels.";
        this.Add("edtf", new StringGraphType().Required(), "Extended Date/Time Format: 2018-04, [..2018-01-24], 2013-05-09/..", (_, date) => date.ToString());
        this.Add("text", new StringGraphType().Required(), "The date in words, such as by 24 January 2018.", (_, date) => DateText.Plain(date));
        this.Add("earliest", types.Day, "The first day that it can mean; null where nothing bounds it.", (_, date) => date.Earliest == DateOnly.MinValue ? null : date.Earliest);
        this.Add("latest", types.Day, "The last day that it can mean; null where nothing bounds it.", (_, date) => date.Latest == DateOnly.MaxValue ? null : date.Latest);
    }
}
