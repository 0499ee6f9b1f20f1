using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>A statement as a sentence in English, by the phrase of its predicate: not a quotation of any source.</summary>
public static class StatementText
{
    /// <summary>Where the word that a name is about has been said, and what follows only says more of it.</summary>
    private static readonly HashSet<string> Prepositions = ["at", "behind", "for", "in", "of", "on", "to", "with"];

    /// <param name="entityOf">Finds an entity; of one that is not held the id is printed.</param>
    public static string Of(Statement statement, Func<EntityId, Entity?> entityOf)
    {
        string Name(EntityId id) => entityOf(id)?.Name ?? id.ToString();
        string Part(string name) => name switch
        {
            "subject" => Name(statement.Subject),
            "object" => statement.Object is { } target ? Name(target) : "",
            "about" => Phrases.Listed([.. statement.About.Select(Name)]),
            "asks" => statement.Asks?.Verb.Infinitive ?? "",
            "stage" => StageOf(statement)?.Label ?? "",
            "adopted" => StageOf(statement)?.Adopted ?? "",
            "partial" => statement.Partial ? "in part" : "",
            "provision" => statement.Provision ?? "",
            "role" => statement.Role ?? "",
            "condition" => statement.Condition ?? "",
            "commitment" => statement.Commitment?.Replace('_', ' ') ?? "",
            "quantity" => statement.Quantity is { } quantity ? QuantityText.Of(quantity) : "",
            "of" => statement.Quantity?.Of ?? "",
            "period" => statement.Quantity?.Period is { } period ? DateText.Plain(period) : "",
            "during" => statement.Quantity?.Period is { } during ? DateText.Adverb(during) : "",
            "when" => When(statement),
            "due" => statement.Due is { } due ? DateText.Plain(due) : "",
            _ => throw new FormatException($"There is no part '{name}'."),
        };
        var isPlural = entityOf(statement.Subject) is { } subject && IsPlural(subject);
        return Phrases.Sentence(statement.Predicate, HasEnded(statement) ? Modality.Occurred : GoesOn(statement) ? Modality.Ongoing : statement.Modality, isPlural, Part);
    }

    /// <summary>A fact without end is no thing of the past.</summary>
    private static bool GoesOn(Statement statement) => statement is { Modality: Modality.Occurred, ValidTo.IsOpen: true };

    private static Stage? StageOf(Statement statement) => statement.Stage is { } code && Vocabulary.Current.TryGetStage(code, out var stage) ? stage : null;

    /// <summary>What one document tells as going on and another as over, with its last day, is over.</summary>
    private static bool HasEnded(Statement statement) =>
        statement is { Modality: Modality.Ongoing, ValidTo.IsOpen: false } && statement.Evidence.Any(evidence => evidence.Modality == Modality.Occurred);

    /// <summary><c>SIS trilogues</c> and <c>third parties of Europol</c>, but not <c>SIS</c> or <c>ETIAS Screening Board</c>.</summary>
    private static bool IsPlural(Entity entity) =>
        entity.Kind.TryGetSubkind(entity.Subkind, out var subkind) && subkind.MayBePlural && HeadOf(entity.Name) is [.., not ('i' or 's' or 'u'), 's'];

    private static string HeadOf(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => !Prepositions.Contains(word) && word[0] != '(').LastOrDefault(word => !char.IsDigit(word[0])) ?? "";

    private static string When(Statement statement) =>
        statement.When is { } when ? When(statement, when)
        : string.Join(' ', new[] { Bound("from", statement.ValidFrom), Bound("until", statement.ValidTo) }.Where(text => text.Length > 0));

    /// <summary>A meeting may last for some days; what somebody does is done on one of them.</summary>
    private static string When(Statement statement, Edtf when) =>
        (statement.Modality, when.Precision) is (Modality.Ongoing, DatePrecision.OnOrBefore) ? DateText.Bound("from", when)
        : statement.Predicate == Predicate.Occurs ? DateText.Adverb(when)
        : DateText.Within(when);

    private static string Bound(string preposition, Edtf? date) => date is null or { IsOpen: true } ? "" : DateText.Bound(preposition, date);
}
