using SecurityGraph.Model;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Merging;

/// <summary>Who belongs to a group.</summary>
internal static class Groups
{
    /// <summary>A PART_OF with role member, stated as a fact, makes its subject a member of its object.</summary>
    public static bool IsMembership(Statement statement) =>
        statement.Predicate == Predicate.PartOf && statement.Role == "member" && statement.Modality.Class() == ModalityClass.Fact;
}
