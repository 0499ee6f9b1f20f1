using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Answers;

/// <summary>In how many statements of one predicate an entity takes one part.</summary>
/// <param name="Part">Subject, object or about: the first of these that it takes.</param>
/// <param name="Joining">In how many of them a picture joins it to somebody: the subject to all others, and they to the subject.</param>
public sealed record RelationCount(Predicate Predicate, Part Part, int Statements, int Joining)
{
    /// <summary>In the order of answers, without those that count nothing.</summary>
    public static IReadOnlyList<RelationCount> InOrder(IEnumerable<RelationCount> counts) =>
    [
        .. counts.GroupBy(one => (one.Predicate, one.Part))
            .Select(group => new RelationCount(group.Key.Predicate, group.Key.Part, group.Sum(one => one.Statements), group.Sum(one => one.Joining)))
            .Where(one => one.Statements > 0).OrderBy(one => one.Predicate.Name, StringComparer.Ordinal).ThenBy(one => one.Part),
    ];

    /// <summary>What one statement counts for an entity that takes part in it.</summary>
    public static RelationCount Of(Statement statement, EntityId entity)
    {
        var part = statement.Subject == entity ? Part.Subject : statement.Object == entity ? Part.Object : Part.About;
        var joins = entity != EntityId.Unstated
            && (part == Part.Subject ? statement.Participants.Any(other => other != entity && other != EntityId.Unstated) : statement.Subject != EntityId.Unstated);
        return new RelationCount(statement.Predicate, part, 1, joins ? 1 : 0);
    }
}
