using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Naming;

namespace SecurityGraph.Sources.Mentions;

/// <summary>
/// Whom a form of a name means where no statement helps. A form that means somebody in its context only is never taken blindly; one that a family
/// shares means its system or body, else the act, the procedure, the proposal; one that strangers share means nobody.
/// </summary>
internal sealed class NameOwner(Kinship kinship, IReadOnlyDictionary<EntityId, Entity> entities)
{
    /// <summary>Nobody, one, or those that a text counts: "the three proposals on SIS".</summary>
    public IReadOnlyList<EntityId> Of(string text, NameSpan span)
    {
        List<EntityId> owners = [.. span.Form.Owners.Where(owner => !owner.Value).Select(owner => owner.Key)];
        if (owners.Count == 0 || IsWord(text, span, owners)) return [];
        if (owners.Count == 1) return owners;
        var first = owners.Min(Rank);
        var heads = owners.Where(owner => Rank(owner) == first).Order().ToList();
        if (!owners.Except(heads).All(owner => heads.Any(head => kinship.Joins(owner, head)))) return [];
        return heads.Count == 1 || (heads.TrueForAll(head => IsAlike(head, heads[0])) && CountedNouns.Has(text, heads.Count)) ? heads : [];
    }

    /// <summary>"the parliament of the country" is not the Parliament: a name of one word that all write with a capital has one in print, too. Topics are words.</summary>
    private static bool IsWord(string text, NameSpan span, List<EntityId> owners) =>
        span.Form is { Words.Count: 1, IsCapitalised: true } && char.IsLower(text[span.Start]) && owners.All(owner => owner.Kind != EntityKind.Topic.Prefix);

    private bool IsAlike(EntityId one, EntityId other) =>
        one.Kind == other.Kind && entities.GetValueOrDefault(one)?.Subkind == entities.GetValueOrDefault(other)?.Subkind;

    private int Rank(EntityId id) => (id.Kind, entities.GetValueOrDefault(id)?.Subkind) switch
    {
        (_, "it_system" or "person") => 0,
        var (kind, _) when kind == EntityKind.Actor.Prefix => 1,
        var (kind, _) when kind == EntityKind.Instrument.Prefix => 2,
        var (kind, _) when kind == EntityKind.Procedure.Prefix => 3,
        _ => 4,
    };
}
