using System.Globalization;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Mentions;

namespace SecurityGraph.Sources.Checking;

/// <summary>What <c>text.yaml</c> counts names known entities and, where the text is at hand, is what stands in it.</summary>
internal static class TextFactsRule
{
    /// <param name="said">What the dataset and the one that it lies on say.</param>
    /// <param name="documents">Null: what was counted is taken as it is.</param>
    public static void Check(RuleContext context, Dataset dataset, IReadOnlyCollection<Statement> said, DocumentFolder? documents)
    {
        foreach (var source in dataset.Sources)
        {
            foreach (var entity in source.Text?.Mentions.Select(one => one.Entity).Distinct().Where(id => context.SortOf(id) is null && context.KnowsAll) ?? [])
                context.ErrorToFill(DiagnosticCodes.UnknownId, At(source, $"mentions.{entity}"), $"there is no entity {entity}", entity.ToString());
        }
        if (documents is null || dataset.Sources.All(source => source.Text is null)) return;
        foreach (var (source, facts) in CountedTexts.Of(dataset, context.Entities, said, documents))
        {
            if (source.Text is not { } written) continue;
            foreach (var (id, counted, found) in Differing(Sections(written), Sections(facts)))
                Tell($"sections.{id}", $"section {id} has {found ?? "no sentence"} in the text, and here {counted ?? "no line"}", id);
            foreach (var (id, counted, found) in Differing(Mentions(written), Mentions(facts)).Where(one => context.SortOf(one.Id) is not null))
                Tell($"mentions.{id}", $"{id} is spoken of {found ?? "nowhere"} in the text, and here {counted ?? "nowhere"}", id.ToString());

            void Tell(string member, string message, string fill) => context.ErrorToFill(DiagnosticCodes.TextCounts, At(source, member), $"{message}: run check --documents FOLDER --fill", fill);
        }
    }

    private static FilePlace At(SourceFolder source, string member) => source.TextPlaces?.At(member) ?? new FilePlace($"{source.Name}/text.yaml", 1, 1);

    private static Dictionary<string, string> Sections(TextFacts facts) => facts.Sections.ToDictionary(one => one.Section, one => string.Join(", ",
        [Count(one.Sentences, "sentences"), Count(one.Cited, "cited"), .. one.Reasons.OrderBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => Count(reason.Value, reason.Key))]));

    private static Dictionary<EntityId, string> Mentions(TextFacts facts) => facts.Mentions.GroupBy(one => one.Entity)
        .ToDictionary(one => one.Key, one => string.Join(", ", one.OrderBy(mention => mention.Section, StringComparer.Ordinal).Select(mention => Count(mention.Count, "in " + mention.Section))));

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}");

    private static IEnumerable<(T Id, string? Written, string? Found)> Differing<T>(Dictionary<T, string> written, Dictionary<T, string> found)
        where T : notnull =>
        written.Keys.Union(found.Keys).Select(id => (id, written.GetValueOrDefault(id), found.GetValueOrDefault(id))).Where(one => one.Item2 != one.Item3);
}
