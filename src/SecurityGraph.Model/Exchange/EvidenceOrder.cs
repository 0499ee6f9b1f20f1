using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>The order of evidence in files and answers: when it was said (undated last), then where.</summary>
public sealed class EvidenceOrder : IComparer<Evidence>
{
    public static EvidenceOrder Instance { get; } = new();

    public int Compare(Evidence? x, Evidence? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = Edtf.CompareForSorting(x.SaidOn, y.SaidOn);
        if (order == 0) order = x.Document.CompareTo(y.Document);
        if (order == 0) order = string.CompareOrdinal(x.Section, y.Section);
        if (order == 0) order = Nullable.Compare(x.Paragraph, y.Paragraph);
        return order == 0 ? Nullable.Compare(x.Footnote, y.Footnote) : order;
    }
}
