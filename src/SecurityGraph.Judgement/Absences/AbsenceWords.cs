using System.Globalization;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Judgement.Absences;

/// <summary>The sentences that say why there is no answer, the same wherever they stand.</summary>
internal sealed class AbsenceWords(IReadOnlyDictionary<EntityId, Entity> known)
{
    private const int MostDocuments = 5;

    public const string LeftOut = "Left out: for other days, other sources or without a filter there is an answer.";

    private const string NotCounted = "Not read yet: of no document does this graph say how much of its text has been read.";

    /// <param name="meant">In whose names it stands.</param>
    public static string Several(string name, IReadOnlyList<Entity> meant) =>
        $"Nothing is called just '{name}': it stands in the name of {Several([.. meant.Select(one => $"{one.Name} ({one.Id})")], "and")}. Name one of them.";

    /// <param name="near">What has to do with what was asked about, and of which there is more to tell.</param>
    public static string UnderOtherNames(IReadOnlyList<Entity> near) =>
        $"Nothing is told under this name itself. There is more under {Several([.. near.Select(one => $"{one.Name} ({one.Id})")], "and")}.";

    public string NameUnread(string name, IReadOnlyList<SectionCoverage> sections, IReadOnlyList<SectionCoverage> unread) =>
        sections.Count == 0 ? NotCounted : $"Not read yet: '{name}' may stand in what has not been read whole: {Missing(unread)}.";

    public string NameNowhere(string name, IReadOnlyList<SectionCoverage> sections) =>
        $"Not entered: {Read(sections)}, and nothing that a statement was made of is called '{name}'. A name that nobody entered is not looked for in their text.";

    public string Unread(IReadOnlyList<SectionCoverage> sections, IReadOnlyList<SectionCoverage> unread) =>
        sections.Count == 0 ? NotCounted : $"Not read yet: it may stand in what has not been read whole: {Missing(unread)}.";

    /// <param name="lost">Entities of which the documents do not speak.</param>
    /// <param name="elsewhere">Other sources, which do.</param>
    public string Nowhere(IReadOnlyList<EntityId> lost, IReadOnlyList<SectionCoverage> sections, IReadOnlyList<EntityId> elsewhere)
    {
        var others = elsewhere.Count == 0 ? "" : $" Other sources do, of which single facts were taken: {Several([.. elsewhere.Select(NameOf)])}.";
        return $"Not in the documents: {Read(sections)}, and they do not speak of {Several([.. lost.Select(NameOf)], "or")}.{others}";
    }

    public string NotSaid(IReadOnlyList<SectionCoverage> sections) => $"These documents do not say: {Read(sections)}, and nothing in them says this.";

    /// <param name="places">Where each is spoken of.</param>
    /// <param name="together">Where all are.</param>
    public string NotSaid(IReadOnlyList<EntityId> asked, IReadOnlyList<IReadOnlyList<SectionPlace>> places, IReadOnlyList<SectionPlace> together)
    {
        if (asked.Count == 1) return $"These documents do not say: they speak of {NameOf(asked[0])} in {Places(places[0])}, and no statement about it says this. What is told of a part of it, or of work on it, stands under a name of its own.";
        var all = Several([.. asked.Select(NameOf)]);
        return together.Count > 0
            ? $"These documents do not say: they speak of {all} in {Places(together)}, and no statement joins them so."
            : $"These documents do not say: no section speaks of {all} together ({string.Join("; ", asked.Select((id, i) => $"{NameOf(id)} in {Places(places[i])}"))}), and no statement joins them so.";
    }

    private static string Read(IReadOnlyList<SectionCoverage> sections)
    {
        var documents = sections.Select(section => section.Document).Distinct().Count();
        var sentences = CountText.Of(sections.Sum(section => section.Sentences), "sentence", "sentences");
        return documents == 1 ? $"the one that was read was read whole ({sentences})" : string.Create(CultureInfo.InvariantCulture, $"all {documents} have been read whole ({sentences})");
    }

    private string Missing(IReadOnlyList<SectionCoverage> unread) => Several([.. unread.GroupBy(section => section.Document).Select(document =>
        $"{NameOf(document.Key)}, {string.Join(", ", document.Take(MostDocuments).Select(Missing))}{More(document.Count())}")], "and");

    private static string Missing(SectionCoverage section) =>
        string.Create(CultureInfo.InvariantCulture, $"{Section(section.Section)} ({section.Sentences - section.Read} of {CountText.Of(section.Sentences, "sentence", "sentences")} not read)");

    private string Places(IEnumerable<SectionPlace> places) => Several([.. places.GroupBy(place => place.Document).Select(document =>
        $"{NameOf(document.Key)}, {Several([.. document.Select(place => Section(place.Section))])}")], "and");

    private static string Section(string section) => section is "" or "0" ? "its head" : section.Contains(' ', StringComparison.Ordinal) ? section : "section " + section;

    private static string More(int count) => count > MostDocuments ? string.Create(CultureInfo.InvariantCulture, $" and {count - MostDocuments} more") : "";

    private static string Several(IReadOnlyList<string> names, string and = "and")
    {
        if (names.Count > MostDocuments) return string.Join(", ", names.Take(MostDocuments)) + More(names.Count);
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {and} {names[^1]}";
    }

    private string NameOf(EntityId id) => known.TryGetValue(id, out var entity) ? entity.Name : id.ToString();
}
