using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>A statement on its way from the file into columns; dates by their numbers at collection, -1 for none.</summary>
/// <param name="SaidFrom">The day number from which on some of it may have been said.</param>
/// <param name="SaidWhole">The day number from which on it is shown as it is stored.</param>
/// <param name="AboutEnd">Where its part of the list of all <c>about</c> ends; it starts where the one before ends.</param>
/// <param name="EvidenceEnd">The same of the list of all evidence.</param>
internal readonly record struct StatementRow(
    StatementKey Key, int Subject, int Object, Modality Modality, Shape Shape, int Start, int End, int SaidFrom, int SaidWhole, int AboutEnd, int EvidenceEnd, long Offset, int Length)
{
    public static Shape ShapeOf(bool hasWhen, bool hasFrom, Predicate predicate, bool isMember, Modality modality)
    {
        var shape = Shape.None;
        if (hasWhen) shape |= Shape.StartIsWhen;
        if (hasWhen && hasFrom) shape |= Shape.Odd;
        if (Groups.IsMembership(predicate, isMember, modality)) shape |= Shape.Membership;
        return shape;
    }
}
