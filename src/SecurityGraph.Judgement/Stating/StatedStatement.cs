using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Judgement.Stating;

/// <summary>A statement by itself, as its address gives it.</summary>
/// <param name="AskedFor">The id that was asked for: its own or a former one.</param>
/// <param name="Header">The dataset and the release that hold it.</param>
/// <param name="Statement">Null where it was withdrawn.</param>
/// <param name="Known">The entities that it names, and the documents that say it.</param>
public sealed record StatedStatement(string AskedFor, ExchangeHeader Header, Statement? Statement, IReadOnlyDictionary<EntityId, Entity> Known)
{
    /// <summary>Why it is there no more; null where it is there.</summary>
    public Withdrawn? Withdrawn { get; init; }

    /// <summary>Whether it tells what an act was proposed to do that has come since.</summary>
    internal bool IsOfThePast { get; init; }

    /// <summary>The id of today.</summary>
    public string Id => Statement?.Id ?? AskedFor;

    /// <summary>Where it stands on any server of the graph; stable from release to release.</summary>
    public static string PathOf(string id) => "/statement/" + id;

    /// <summary>As a sentence; empty where it was withdrawn.</summary>
    public string Text => Statement is null ? "" : IsOfThePast ? StatementText.AsProposed(Statement, Known.GetValueOrDefault) : StatementText.Of(Statement, Known.GetValueOrDefault);

    /// <summary>Where it is said, in words, in the order of its evidence.</summary>
    public IEnumerable<string> Citations => Statement?.Evidence.Select(CitationOf) ?? [];

    /// <summary>The text that a reader who reports a mistake pastes and completes: which statement of which release, what it says, by which sources, and where it stands.</summary>
    /// <param name="address">Where it stands on the server at hand.</param>
    public string Correction(string address) => string.Join('\n',
    [
        $"Correction to statement {Id}",
        $"Dataset: {Header.Dataset}, release {Header.Release}",
        $"It says: {Text} ({Statement?.Modality.Word()})",
        .. Statement?.Evidence.Select(evidence => $"Cited from: {CitationOf(evidence)}{(evidence.Url is { } url ? $", {url}" : "")}") ?? [],
        $"Address: {address}",
        "What is wrong, and which source says so: ",
    ]);

    /// <summary>Where one piece of evidence stands, in words.</summary>
    public string CitationOf(Evidence evidence) => CitationText.Of(Statement!, evidence, Known.GetValueOrDefault);

    /// <summary>The sentence behind a citation; null where its text is not at hand.</summary>
    public static string? SentenceOf(Evidence evidence, IPassages? passages) =>
        evidence.Fingerprints.Select(one => passages?.Sentence(evidence.Document, one)).FirstOrDefault(sentence => sentence is not null);
}
