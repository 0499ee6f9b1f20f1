using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Merging;

/// <summary>
/// The two forms of evidence. Brief: a member that is absent is as in the statement, unless <see cref="Evidence.Silent"/> names
/// it. Written out: every member as this document said it. Evidence is written out before it is rolled up anew, or a plan
/// would turn into a fact by a later evidence.
/// </summary>
public static class EvidenceView
{
    /// <summary>Every member as the document says it; absent then means that it does not say.</summary>
    public static Evidence WriteOut(Evidence evidence, Statement statement)
    {
        bool Silent(string member) => evidence.Silent.Contains(member);
        return evidence with
        {
            When = evidence.When ?? (Silent("when") ? null : statement.When),
            ValidFrom = evidence.ValidFrom ?? (Silent("validFrom") ? null : statement.ValidFrom),
            ValidTo = evidence.ValidTo ?? (Silent("validTo") ? null : statement.ValidTo),
            Due = evidence.Due ?? (Silent("due") ? null : statement.Due),
            Quantity = evidence.Quantity ?? (Silent("quantity") ? null : statement.Quantity),
            Condition = evidence.Condition ?? (Silent("condition") ? null : statement.Condition),
            Commitment = evidence.Commitment ?? (Silent("commitment") ? null : statement.Commitment),
            Modality = evidence.Modality ?? statement.Modality,
            Silent = [],
        };
    }

    /// <summary>The statement with another modality, each piece of evidence as it was.</summary>
    public static Statement With(Statement statement, Modality modality) => statement with
    {
        Modality = modality,
        Evidence =
        [
            .. statement.Evidence.Select(evidence => (evidence.Modality ?? statement.Modality) is var said && said == modality
                ? evidence with { Modality = null }
                : evidence with { Modality = said }),
        ],
    };

    /// <summary>Only what differs from the statement, and the names of what this document does not say.</summary>
    public static Evidence Brief(Evidence writtenOut, Statement statement)
    {
        var silent = new List<string>();
        T? Differing<T>(string member, T? said, T? rolled)
            where T : class
        {
            if (said is null && rolled is not null) silent.Add(member);
            return Equals(said, rolled) ? null : said;
        }

        var brief = writtenOut with
        {
            When = Differing("when", writtenOut.When, statement.When),
            ValidFrom = Differing("validFrom", writtenOut.ValidFrom, statement.ValidFrom),
            ValidTo = Differing("validTo", writtenOut.ValidTo, statement.ValidTo),
            Due = Differing("due", writtenOut.Due, statement.Due),
            Quantity = Differing("quantity", writtenOut.Quantity, statement.Quantity),
            Condition = Differing("condition", writtenOut.Condition, statement.Condition),
            Commitment = Differing("commitment", writtenOut.Commitment, statement.Commitment),
            Modality = writtenOut.Modality == statement.Modality ? null : writtenOut.Modality,
            Silent = silent,
        };
        // What a document does not say is not inferred from it.
        return silent.Count == 0 ? brief : brief with { Inferred = [.. brief.Inferred.Except(silent)] };
    }
}
