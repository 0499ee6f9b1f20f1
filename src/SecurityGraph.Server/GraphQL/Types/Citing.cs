using GraphQL.DataLoader;
using SecurityGraph.Exports.Citing;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Statements with all that a citation of them needs: their sentences, the documents that say them as far as they are in view, and where they stand.</summary>
/// <param name="Known">The documents, and whom they quote.</param>
/// <param name="Texts">A sentence for each of the statements.</param>
internal sealed record Citing(
    IReadOnlyList<Statement> Statements, IReadOnlyList<string> Texts, IReadOnlyDictionary<EntityId, Entity> Known, IReadOnlyDictionary<EntityId, IReadOnlyList<string>> Publishers,
    ExchangeHeader Header, StatementLinks Links)
{
    /// <summary>Each statement once, in the order given.</summary>
    public static IDataLoaderResult Of(RequestState state, IEnumerable<StatementAnswer> told, Lens lens)
    {
        List<StatementAnswer> answers = [.. told.DistinctBy(answer => answer.Statement.Id)];
        var texts = answers.Select(answer => ToldSentence.Of(state, answer, lens)).ToList();
        var sources = answers.SelectMany(answer => answer.Statement.Evidence).Select(one => one.Document).Distinct().Select(id => (Id: id, Entity: state.Entities.Load(id), Publishers: state.Publishers.Load(id))).ToList();
        var speakers = answers.SelectMany(answer => answer.Statement.Evidence).Select(one => one.AttributedTo).OfType<EntityId>().Distinct().Select(id => (Id: id, Entity: state.Entities.Load(id))).ToList();
        return new Joined(async token =>
        {
            var written = new List<string>();
            foreach (var text in texts) written.Add((string)(await text.GetResultAsync(token))!);
            var known = new Dictionary<EntityId, Entity>();
            var publishers = new Dictionary<EntityId, IReadOnlyList<string>>();
            foreach (var source in sources)
            {
                if (await source.Entity.GetResultAsync(token) is { } document) known[source.Id] = document;
                publishers[source.Id] = await source.Publishers.GetResultAsync(token) ?? [];
            }
            foreach (var (id, speaker) in speakers)
            {
                if (await speaker.GetResultAsync(token) is { } who) known[id] = who;
            }
            return new Citing([.. answers.Select(answer => answer.Statement)], written, known, publishers, await state.Header(), state.Links);
        });
    }

    /// <summary>The address of each statement.</summary>
    public IReadOnlyList<string> Addresses => [.. Statements.Select(statement => Links.Of(statement.Id))];

    public string Footnote => string.Join(' ', Statements.Zip(Texts, (statement, text) => $"{text}: {string.Join("; ", Places(statement, statement.Evidence))}.")) + " " + Origin(Addresses);

    public string BibTeX => References.BibTeX(Sources);

    public string CslJson => References.CslJson(Sources);

    /// <summary>By the ids of the documents.</summary>
    private IEnumerable<CitedSource> Sources => Statements.Zip(Texts)
        .SelectMany(told => told.First.Evidence, (told, evidence) => (told.First, told.Second, Evidence: evidence)).GroupBy(cited => cited.Evidence.Document)
        .Where(cited => Known.ContainsKey(cited.Key)).OrderBy(cited => cited.Key.ToString(), StringComparer.Ordinal)
        .Select(cited => new CitedSource(
            PictureSource.Of(Known[cited.Key], Publishers[cited.Key], [.. cited.Select(one => one.Evidence)]),
            string.Join(' ', cited.GroupBy(one => one.First.Id).Select(one => $"{one.First().Second}: {string.Join("; ", Places(one.First().First, one.Select(each => each.Evidence)))}."))
                + " " + Origin([.. cited.Select(one => Links.Of(one.First.Id)).Distinct()])));

    private IEnumerable<string> Places(Statement statement, IEnumerable<Evidence> evidence) =>
        evidence.Order(EvidenceOrder.Instance).Select(one => CitationText.Of(statement, one, Known.GetValueOrDefault));

    /// <summary>The dataset, its release, and the links.</summary>
    private string Origin(IReadOnlyList<string> links) =>
        $"{(Header.Title.Length > 0 ? Header.Title : Header.Dataset)}, release {Header.Release}, {string.Join(", ", links)}{(!Links.OpensHereOnly ? "" : links.Count == 1 ? " (this link opens here only)" : " (these links open here only)")}.";
}
