using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>Dates, amount and modality of a statement as one of its evidences says them.</summary>
internal readonly record struct Told(Statement Statement, Evidence Evidence, int Index)
{
    public Edtf? When => Evidence.When ?? Own("when", Statement.When);

    public Edtf? ValidFrom => Evidence.ValidFrom ?? Own("validFrom", Statement.ValidFrom);

    public Edtf? ValidTo => Evidence.ValidTo ?? Own("validTo", Statement.ValidTo);

    public Edtf? Due => Evidence.Due ?? Own("due", Statement.Due);

    public Quantity? Quantity => Evidence.Quantity ?? Own("quantity", Statement.Quantity);

    public Modality Modality => Evidence.Modality ?? Statement.Modality;

    /// <summary>The dates that it has, by their names in the exchange format.</summary>
    public IEnumerable<(string Member, Edtf Date, bool Overrides)> Dates
    {
        get
        {
            if (When is { } when) yield return ("when", when, Evidence.When is not null);
            if (ValidFrom is { } from) yield return ("validFrom", from, Evidence.ValidFrom is not null);
            if (ValidTo is { } to) yield return ("validTo", to, Evidence.ValidTo is not null);
            if (Due is { } due) yield return ("due", due, Evidence.Due is not null);
        }
    }

    /// <summary>Where a member stands that the evidence says: in it, or in the statement.</summary>
    public string Path(string member, object? overriding) => new MemberOwner(overriding is null ? null : Index).Of(member);

    private T? Own<T>(string member, T? value)
        where T : class => value is null || Evidence.Silent.Contains(member) ? null : value;
}
