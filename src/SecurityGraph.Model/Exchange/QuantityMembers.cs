using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>Reads a quantity, member by member.</summary>
internal static class QuantityMembers
{
    private enum Member
    {
        Low, High, Unit, Period, Of,
    }

    public static MemberNames Names { get; } = MemberNames.Of<Member>();

    public static Quantity Read(ref LineReader json)
    {
        decimal? low = null, high = null;
        Edtf? period = null;
        string unit = "", of = "";
        json.BeginObject();
        var outside = json.Enter();
        while (json.NextMember(Names, out var member))
        {
            switch ((Member)member)
            {
                case Member.Low: low = json.Decimal(); break;
                case Member.High: high = json.Decimal(); break;
                case Member.Unit: unit = json.Text(); break;
                case Member.Period: period = json.Date(); break;
                default: of = json.Text(); break;
            }
        }
        json.Leave(outside);
        if (unit.Length == 0) throw json.Missing("unit");
        return new Quantity { Low = low, High = high, Unit = unit, Period = period, Of = of };
    }
}
