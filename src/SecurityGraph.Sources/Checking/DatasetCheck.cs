using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Checking;

/// <summary>Checks a dataset against all rules; docs/checks.md lists them by code.</summary>
public static class DatasetCheck
{
    /// <param name="below">Entities of the dataset that this one lies on: its statements may name them.</param>
    /// <param name="documents">The folder with the texts; null: citations are not looked up.</param>
    /// <param name="saidBelow">Its statements: they say what belongs together, and when events occur.</param>
    /// <exception cref="DocumentException">The folder cannot be read.</exception>
    public static CheckReport Run(Dataset dataset, IEnumerable<Entity> below, string? documents, IReadOnlyCollection<Statement>? saidBelow = null)
    {
        var context = Context(dataset, below);
        var rules = new DatasetRules(context);
        foreach (var entity in dataset.Entities) rules.Check(entity);
        foreach (var source in dataset.Sources)
        {
            ManifestRules.Check(context, source);
            foreach (var statement in source.Statements) rules.Check(source, statement);
        }
        ControlCharacterRule.Check(context, dataset);
        SharedIdentifierRule.Check(context, dataset.Entities);
        FormerIdRule.Check(context, [.. dataset.Entities]);
        InForceRule.Check(context, dataset.Statements);
        var all = Together(dataset, saidBelow);
        var days = new DayRules(context, all);
        foreach (var written in dataset.Statements) days.Check(written);
        var classes = SourceClassCounts.Of(dataset, context.Entities);
        if (dataset.Diagnostics.Count == 0) OfWholeDatasets(context, dataset, all, classes);
        var texts = documents is null ? null : DocumentFolder.OpenReadable(documents, dataset.Renderings);
        if (texts is not null && (dataset.Sources.Count > 0 || dataset.Diagnostics.Count == 0)) TextRules.Check(context, dataset, texts, documents!);
        var fingerprints = texts is null ? null : FingerprintRules.Check(context, dataset, texts);
        if (texts is not null) SectionRules.Check(context, dataset, texts);
        var without = new WithoutStatementRules(context, dataset, saidBelow, texts);
        foreach (var source in dataset.Sources) without.Check(source);
        // Where sentences are cited that are not there, or not yet looked up, other numbers are counted: that only follows.
        // Of half a dataset half is counted.
        TextFactsRule.Check(context, dataset, all, HasRead(dataset) && fingerprints is { Moved: 0, Missing: 0 } && dataset.Statements.All(written => IsLookedUp(written.Value)) ? texts : null);
        var members = texts is null ? null : SentenceRules.Check(context, dataset, all, texts);
        var report = new CheckReport(dataset, CheckReport.InOrder(dataset.Diagnostics.Concat(context.Take())), classes, fingerprints, members)
        {
            Sentences = texts is null ? null : SentenceCoverage.Of(dataset, saidBelow ?? [], texts),
        };
        return texts is null ? report : report.With(NumberedSentences.NotThere(dataset, texts));
    }

    /// <summary>
    /// The dataset without what breaks a rule of entities or statements, and without what names it. Files that cannot be read stay
    /// faults, and what manifests expect is not asked.
    /// </summary>
    /// <param name="below">As for <see cref="Run"/>.</param>
    /// <param name="saidBelow">As for <see cref="Run"/>.</param>
    public static (Dataset Kept, LeftOut LeftOut) Keep(Dataset dataset, IEnumerable<Entity> below, IReadOnlyCollection<Statement>? saidBelow = null)
    {
        var context = Context(dataset, below);
        var (rules, days, sieve) = (new DatasetRules(context), new DayRules(context, Together(dataset, saidBelow)), new Sieve(context));
        void Check(SourceFolder source, WrittenStatement statement)
        {
            rules.Check(source, statement);
            days.Check(statement);
        }
        var shared = sieve.Keep(dataset.Shared, rules.Check);
        var sources = dataset.Sources.Select(source => source with { Entities = sieve.Keep(source.Entities, rules.Check) }).ToList();
        return (dataset with
        {
            Shared = shared,
            Sources = [.. sources.Select(source => Known(context, source with { Statements = sieve.Keep(source.Statements, statement => Check(source, statement)) }))],
        }, sieve.LeftOut);
    }

    /// <summary>All but what is counted in texts.</summary>
    private static bool HasRead(Dataset dataset) => dataset.Diagnostics.All(fault => TextFacts.IsIn(fault.At));

    private static bool IsLookedUp(Statement statement) => statement.Evidence.All(evidence => evidence.Sentence is null || evidence.Fingerprints.Count > 0);

    /// <summary>Without mentions of what is left out.</summary>
    private static SourceFolder Known(RuleContext context, SourceFolder source) => source.Text is not { } text ? source
        : source with { Text = context.SortOf(source.Manifest.Document!.Value) is null ? null : text with { Mentions = [.. text.Mentions.Where(one => context.SortOf(one.Entity) is not null)] } };

    /// <summary>The texts of a dataset's sources, as far as the folder has them.</summary>
    /// <exception cref="DocumentException">The folder or a text in it cannot be read.</exception>
    public static DocumentFolder OpenDocuments(Dataset dataset, string folder) => DocumentFolder.Open(folder, dataset.Renderings);

    private static List<Statement> Together(Dataset dataset, IReadOnlyCollection<Statement>? below) =>
        [.. below ?? [], .. dataset.Statements.Select(written => written.Value)];

    private static RuleContext Context(Dataset dataset, IEnumerable<Entity> below)
    {
        var entities = new Dictionary<EntityId, Entity>();
        foreach (var entity in below.Concat(dataset.Entities.Select(located => located.Value))) entities[entity.Id] = entity;
        return new RuleContext(dataset.Header.AsOf, entities, dataset.DefinesAll);
    }

    /// <summary>Half a dataset speaks of half its entities and yields half the counts: the fault that broke it says enough.</summary>
    /// <param name="all">What the dataset and the one below say.</param>
    private static void OfWholeDatasets(RuleContext context, Dataset dataset, List<Statement> all, SourceClassCounts classes)
    {
        MissingStatementRule.Check(context, dataset.Entities, all);
        UnusedEntityRule.Check(context, dataset.Entities, dataset.Statements.Select(written => written.Value));
        CountRules.Check(context, dataset);
        DatasetManifestRules.Check(context, dataset, classes);
    }
}
