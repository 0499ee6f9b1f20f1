using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Citing;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>Whether a sentence names an entity, and if not, what came nearest.</summary>
internal sealed class Namer(NameForms forms, Kinship kinship, IReadOnlyDictionary<EntityId, Entity> entities)
{
    /// <summary>A member that a statement has, and the place in it: <c>object</c>, <c>about[1]</c>.</summary>
    /// <param name="speaker">The document that speaks. Its own title hides nothing of what stands in it: a title tells what a text is about.</param>
    public Finding Look(CitedSentence sentence, Statement statement, string member, EntityId id, EntityId speaker)
    {
        string? nearest = null;
        foreach (var text in sentence.Texts.Concat(sentence.Antecedents))
        {
            var (span, why) = Look(text, id, Routing.Of(statement, member), statement, speaker, member);
            if (span is not null) return new Finding(span, null);
            nearest ??= why;
        }
        return new Finding(null, nearest);
    }

    /// <summary>Where a text names an entity; null where it does not.</summary>
    /// <param name="near">Where it stands several times, the place that is nearest to this; null: the first.</param>
    public NameSpan? Find(string text, EntityId id, int? near = null) => Look(text, id, routed: null, statement: null, default, near: near).Span;

    /// <summary>All places where a text has a name of anybody.</summary>
    public IReadOnlyList<NameSpan> All(string text) => forms.In(text);

    /// <summary>Where a text has a name of any of these, of what they are a stage of, or of their families.</summary>
    public IReadOnlyList<NameSpan> SpansOf(string text, IEnumerable<EntityId> ids)
    {
        var wide = ids.SelectMany(id => kinship.NamingEvent(id).Concat(kinship.Proposals(id)).Prepend(id)).ToHashSet();
        return [.. forms.In(text).Where(span => span.Form.Owners.Keys.Any(owner => wide.Contains(owner) || wide.Any(id => kinship.Joins(id, owner))))];
    }

    /// <summary>Which stages of files an event is; none of anything else.</summary>
    public IEnumerable<string> StagesOf(EntityId id) => kinship.Stages(id);

    /// <summary>Whether two belong together, so that the name of one may mean the other.</summary>
    public bool AreKin(EntityId one, EntityId other) => kinship.Joins(one, other);

    private (NameSpan? Span, string? Why) Look(string text, EntityId id, EntityKind? routed, Statement? statement, EntityId speaker, string? member = null, int? near = null)
    {
        var (span, why) = LookForOwn(text, id, routed, speaker, member: member, near: near);
        if (span is not null) return (span, null);
        // A procedure is named by the number of its proposal, unless just that is what is said of it; an event by what it is a stage of.
        var others = id.Kind == EntityKind.Procedure.Prefix ? kinship.Proposals(id).Where(proposal => statement?.Participants.Contains(proposal) != true) : id.Kind == EntityKind.Event.Prefix ? kinship.NamingEvent(id) : [];
        foreach (var other in others)
        {
            if (LookForOwn(text, other, routed: null, speaker, isEvent: id.Kind == EntityKind.Event.Prefix).Span is { } named) return (named, null);
        }
        return (null, why);
    }

    /// <param name="member">As what it is looked for; null for a name anywhere.</param>
    /// <param name="isEvent">A name that several members of a family share will do: which of them is meant, the event says.</param>
    private (NameSpan? Span, string? Why) LookForOwn(string text, EntityId id, EntityKind? routed, EntityId speaker, bool isEvent = false, string? member = null, int? near = null)
    {
        string? why = null;
        var all = forms.In(text);
        var longerOnes = all.Where(one => !one.Form.Owners.ContainsKey(speaker)).ToList();
        foreach (var span in all.Where(span => span.Form.Owners.ContainsKey(id)).OrderBy(span => near is { } at ? Math.Abs(at - span.Start) : 0))
        {
            var words = text[span.Start..span.End];
            if ((LongerNames.Around(text, span, id, longerOnes, kinship) ?? Else(text, span, id, member)) is { } longer) why ??= $"'{words}' stands there only in '{longer}'";
            else if (Meant(text, span, id, routed, isEvent) is { } other) why ??= $"'{words}' {other}";
            else return (span, null);
        }
        return (null, why);
    }

    /// <summary>Somebody else who acts, or only some of those named, where a member of a statement is looked for.</summary>
    private static string? Else(string text, NameSpan span, EntityId id, string? member) =>
        member is null || id.Kind != EntityKind.Actor.Prefix ? null : (member == "subject" ? Offices.Around(text, span) : null) ?? Offices.SomeOf(text, span);

    /// <summary>Why a form does not mean the entity; null where it does.</summary>
    private string? Meant(string text, NameSpan span, EntityId id, EntityKind? routed, bool isEvent)
    {
        var inContext = span.Form.Owners[id];
        // Whoever has it as a name of its own comes before those whom it means in a context only.
        var rivals = span.Form.Owners.Where(owner => owner.Key != id && (inContext || !owner.Value)).Select(owner => owner.Key).ToList();
        if (rivals.FirstOrDefault(rival => !kinship.Joins(rival, id)) is { IsEmpty: false } stranger) return $"may be {stranger} too";
        if (isEvent) return null;
        if (routed is not null && id.Kind != routed.Prefix && span.Form.Owners.Keys.FirstOrDefault(owner => owner.Kind == routed.Prefix && kinship.Joins(owner, id)) is { IsEmpty: false } meant)
            return $"means {meant} here";
        var same = rivals.Where(rival => IsAlike(rival, id)).ToList();
        return same.Count > 0 && !CountedNouns.Has(text, same.Count + 1) ? $"may be {same[0]} too" : null;
    }

    private bool IsAlike(EntityId one, EntityId other) =>
        one.Kind == other.Kind && entities.GetValueOrDefault(one)?.Subkind == entities.GetValueOrDefault(other)?.Subkind;
}
