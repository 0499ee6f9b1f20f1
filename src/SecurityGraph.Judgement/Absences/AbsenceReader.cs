using SecurityGraph.Judgement.Finding;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Absences;

/// <summary>
/// Tells from coverage and mentions why there is no answer. The documents are those of whose text the dataset says how much has been read; a page
/// from which single facts were taken is none of them.
/// </summary>
internal sealed class AbsenceReader(IGraphStore store, CancellationToken cancellationToken)
{
    /// <summary>Why nothing is called so: several may be meant, or nobody entered it.</summary>
    public async Task<Absence> OfName(string name)
    {
        if (!EntityId.TryParse(name.Trim(), out _) && await new EntityFinder(store).Find(name, cancellationToken) is { IsExact: false } found)
        {
            Entity[] meant = [found.Entity, .. found.Besides];
            return new Absence(AbsenceKind.Ambiguous, AbsenceWords.Several(name, meant)) { MayMean = meant };
        }
        var sections = await store.FindCoverage(null, cancellationToken);
        var words = new AbsenceWords(await Named(sections.Select(section => section.Document)));
        List<SectionCoverage> unread = [.. sections.Where(section => !section.IsWhole)];
        return unread.Count > 0 || sections.Count == 0
            ? new Absence(AbsenceKind.NotReadYet, words.NameUnread(name, sections, unread)) { Unread = unread }
            : new Absence(AbsenceKind.NotEntered, words.NameNowhere(name, sections));
    }

    /// <summary>Why nothing is told of entities, or of several together.</summary>
    /// <param name="isLeftOut">Whether there is an answer without the days, sources and filters that were asked for.</param>
    public async Task<Absence> OfEntities(IReadOnlyCollection<EntityId> entities, bool isLeftOut)
    {
        var sections = await store.FindCoverage(null, cancellationToken);
        if (isLeftOut) return new Absence(AbsenceKind.LeftOut, AbsenceWords.LeftOut);
        var mentions = entities.Count == 0 ? [] : await store.FindMentions(new MentionQuery(entities), cancellationToken);
        var known = await Named([.. entities, .. sections.Select(section => section.Document), .. mentions.Select(mention => mention.Document)]);
        List<EntityId> asked = [.. entities.Select(id => known.TryGetValue(id, out var entity) ? entity.Id : id).Distinct()];
        var words = new AbsenceWords(known);
        return asked.Count == 0 ? OfWhole(words, sections) : Of(asked, sections, mentions.ToLookup(mention => mention.Entity, mention => new SectionPlace(mention.Document, mention.Section)), words);
    }

    /// <summary>It is told, under names that have to do with what was asked about.</summary>
    public async Task<Absence> UnderOtherNames(IReadOnlyList<EntityId> near)
    {
        var known = await Named(near);
        List<Entity> named = [.. near.Select(known.GetValueOrDefault).OfType<Entity>()];
        return new Absence(AbsenceKind.UnderOtherNames, AbsenceWords.UnderOtherNames(named)) { MayMean = named };
    }

    private static Absence OfWhole(AbsenceWords words, IReadOnlyList<SectionCoverage> sections)
    {
        List<SectionCoverage> unread = [.. sections.Where(section => !section.IsWhole)];
        return unread.Count > 0 || sections.Count == 0
            ? new Absence(AbsenceKind.NotReadYet, words.Unread(sections, unread)) { Unread = unread }
            : new Absence(AbsenceKind.NotSaid, words.NotSaid(sections));
    }

    private static Absence Of(List<EntityId> asked, IReadOnlyList<SectionCoverage> sections, ILookup<EntityId, SectionPlace> mentions, AbsenceWords words)
    {
        var read = sections.ToDictionary(section => new SectionPlace(section.Document, section.Section));
        var documents = sections.Select(section => section.Document).ToHashSet();
        List<List<SectionPlace>> places = [.. asked.Select(id => mentions[id].Where(place => documents.Contains(place.Document)).ToList())];
        List<SectionCoverage> unread = [.. sections.Where(section => !section.IsWhole)];
        var lost = asked.Where((_, i) => places[i].Count == 0).ToList();
        if (lost.Count > 0)
        {
            return unread.Count > 0 || sections.Count == 0
                ? new Absence(AbsenceKind.NotReadYet, words.Unread(sections, unread)) { Unread = unread }
                : new Absence(AbsenceKind.NotInTheDocuments, words.Nowhere(lost, sections, [.. lost.SelectMany(id => mentions[id]).Select(place => place.Document).Distinct()]));
        }
        var together = places.Aggregate((one, other) => [.. one.Intersect(other)]);
        // Where no section speaks of all of them, the one that says it may be any that speaks of one of them.
        List<SectionCoverage> open = [.. (together.Count > 0 ? together : places.SelectMany(one => one).Distinct()).Select(place => read.GetValueOrDefault(place)).OfType<SectionCoverage>().Where(section => !section.IsWhole)];
        return open.Count > 0
            ? new Absence(AbsenceKind.NotReadYet, words.Unread(sections, open)) { SpokenOf = together, Unread = open }
            : new Absence(AbsenceKind.NotSaid, words.NotSaid(asked, places, together)) { SpokenOf = together };
    }

    private Task<IReadOnlyDictionary<EntityId, Entity>> Named(IEnumerable<EntityId> ids) => store.ReadEntities(ids, cancellationToken);
}
