using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Merging;

/// <summary>Who belongs to a group.</summary>
public static class Groups
{
    /// <summary>The role of those who do.</summary>
    public const string Member = "member";

    /// <summary>A PART_OF with role member, stated as a fact, makes its subject a member of its object.</summary>
    public static bool IsMembership(Statement statement) => IsMembership(statement.Predicate, statement.Role == Member, statement.Modality);

    /// <summary>The same where no statement is at hand.</summary>
    public static bool IsMembership(Predicate predicate, bool isMember, Modality modality) =>
        isMember && predicate == Predicate.PartOf && modality.Class() == ModalityClass.Fact;
}
