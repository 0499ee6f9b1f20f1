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
        var subject = entityOf(statement.Subject);
        var parts = new PhraseParts
        {
            Subject = Name(statement.Subject),
            IsPlural = subject is not null && IsPlural(subject),
            Object = statement.Object is { } target ? Name(target) : "",
            About = [.. statement.About.Select(Name)],
            Asks = statement.Asks,
            Stage = statement.Stage is { } code && Vocabulary.Current.TryGetStage(code, out var stage) ? stage : null,
            IsPartial = statement.Partial,
            Provision = statement.Provision ?? "",
            Role = statement.Role ?? "",
            Condition = statement.Condition ?? "",
            Commitment = statement.Commitment ?? "",
            Quantity = Quantity(statement.Quantity),
            Of = statement.Quantity?.Of ?? "",
            Period = statement.Quantity?.Period is { } period ? DateText.Plain(period) : "",
            During = statement.Quantity?.Period is { } during ? DateText.Adverb(during) : "",
            When = When(statement),
            Due = statement.Due is { } due ? DateText.Plain(due) : "",
        };
        return Phrases.Sentence(statement.Predicate, HasEnded(statement) ? Modality.Occurred : statement.Modality, parts);
    }

    /// <summary>What one document tells as going on and another as over, with its last day, is over.</summary>
    private static bool HasEnded(Statement statement) =>
        statement is { Modality: Modality.Ongoing, ValidTo.IsOpen: false } && statement.Evidence.Any(evidence => evidence.Modality == Modality.Occurred);

    /// <summary><c>SIS trilogues</c> and <c>third parties of Europol</c>, but not <c>SIS</c> or <c>ETIAS Screening Board</c>.</summary>
    private static bool IsPlural(Entity entity) =>
        entity.Kind.TryGetSubkind(entity.Subkind, out var subkind) && subkind.MayBePlural && HeadOf(entity.Name) is [.., not ('i' or 's' or 'u'), 's'];

    private static string HeadOf(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => !Prepositions.Contains(word) && word[0] != '(').LastOrDefault(word => !char.IsDigit(word[0])) ?? "";

    private static string Quantity(Quantity? quantity) =>
        quantity is null ? ""
        : Vocabulary.Current.TryGetUnit(quantity.Unit, out var unit) ? unit.Text(quantity.Low, quantity.High)
        : $"{quantity.Low}–{quantity.High} {quantity.Unit}";

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
