using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>A statement as a sentence in English, by the phrase of its predicate: not a quotation of any source.</summary>
public static class StatementText
{
    /// <param name="entityOf">Finds an entity; of one that is not held the id is printed.</param>
    public static string Of(Statement statement, Func<EntityId, Entity?> entityOf)
    {
        var modality = Told(statement, entityOf);
        var passive = statement.Subject == EntityId.Unstated && statement.Object is { } done
            ? Phrases.Passive(statement.Predicate, modality, entityOf(done) is { } thing && Nouns.IsPlural(thing), Part(statement, entityOf))
            : null;
        if (IsPromptedPlan(statement)) return Phrases.Sentence(statement.Predicate, Plan(statement, IsPlural(statement, entityOf)), Part(statement, entityOf));
        if (IsOffered(statement)) return Phrases.Sentence(statement.Predicate, VerbOf(statement, entityOf).WasTo(IsPlural(statement, entityOf)), Part(statement, entityOf));
        return passive ?? Phrases.Sentence(statement.Predicate, VerbOf(statement, entityOf), modality, IsPlural(statement, entityOf), Part(statement, entityOf));
    }

    /// <summary>A sentence that stands by itself begins with a capital, but for names that are written otherwise: <c>eu-LISA</c>.</summary>
    public static string Capitalised(string sentence)
    {
        var word = sentence.AsSpan(0, sentence.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : sentence.Length);
        foreach (var c in word)
        {
            if (char.IsUpper(c)) return sentence;
        }

        return sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>The same of what was proposed of an act that is there by now: whether it does so, its own text says.</summary>
    public static string AsProposed(Statement statement, Func<EntityId, Entity?> entityOf) =>
        "As proposed, " + Phrases.Sentence(statement.Predicate, VerbOf(statement, entityOf).WasTo(IsPlural(statement, entityOf)), Part(statement, entityOf));

    private static Func<string, string> Part(Statement statement, Func<EntityId, Entity?> entityOf)
    {
        string Name(EntityId id) => entityOf(id) is { } entity ? Nouns.InSentence(entity) : id.ToString();
        return name => name switch
        {
            "subject" => Name(statement.Subject),
            "object" => statement.Object is { } target ? Name(target) : "",
            "about" => AboutText.Listed(statement.About, entityOf),
            "concerning" => AboutText.Of(statement, entityOf),
            "asks" => statement.Asks?.Verb.Infinitive ?? "",
            "wanted" => Phrases.Wanted(statement.Asks, statement.Object is { } wanted ? Name(wanted) : ""),
            "stage" => StageOf(statement) is { } stage && !SaysItself(statement, Name(statement.Subject), stage) ? stage.Label : "",
            "adopted" => StageOf(statement)?.Adopted ?? "",
            "partial" => statement.Partial ? "in part" : "",
            "provision" => statement.Provision ?? "",
            "role" => statement.Role ?? "",
            "condition" => statement.Condition ?? "",
            "commitment" => statement.Commitment?.Replace('_', ' ') ?? "",
            "quantity" => statement.Quantity is { } quantity ? QuantityText.Of(quantity) : "",
            "share" => IsShare(statement) ? statement.Quantity?.Of ?? "" : "",
            "of" => IsShare(statement) || statement.Predicate.NamesFigure(statement.Quantity?.Of) ? "" : statement.Quantity?.Of ?? "",
            "period" => statement.Quantity?.Period is { } period ? DateText.Span(period) : "",
            "during" => statement.Quantity?.Period is { } during ? DateText.Adverb(during) : "",
            "when" => When(statement),
            "due" => statement.Due is { } due ? DateText.Plain(due) : "",
            _ => throw new FormatException($"There is no part '{name}'."),
        };
    }

    /// <summary>The political agreement on a file is a stage of it: which one, its name has said.</summary>
    private static bool SaysItself(Statement statement, string name, Stage stage) =>
        statement.Predicate == Predicate.StageOf && name.Contains(stage.Label, StringComparison.OrdinalIgnoreCase);

    /// <summary>Money that a call offers, or that was announced, is a fact as an offer; whether it was given is not told.</summary>
    private static bool IsOffered(Statement statement) =>
        statement is { Modality: Modality.Occurred, Commitment: "call_opened" or "announced" } && statement.Predicate == Predicate.Funds;

    private static bool IsPlural(Statement statement, Func<EntityId, Entity?> entityOf) => entityOf(statement.Subject) is { } subject && Nouns.IsPlural(subject);

    private static Verb VerbOf(Statement statement, Func<EntityId, Entity?> entityOf) =>
        OwnEvents.VerbOf(statement, entityOf) ?? statement.Predicate.VerbOf(SortOf(statement.Subject, entityOf), statement.Object is { } target ? SortOf(target, entityOf) : null, statement.Quantity?.Unit ?? "", statement.Quantity?.Of ?? "");

    private static EntitySort? SortOf(EntityId id, Func<EntityId, Entity?> entityOf) => entityOf(id) is { } entity ? new EntitySort(entity.Kind, entity.Subkind) : null;

    /// <summary>How it is told: what goes on or is over by other evidence, and what a text says, which says it still.</summary>
    private static Modality Told(Statement statement, Func<EntityId, Entity?> entityOf) =>
        HasEnded(statement) ? Modality.Occurred
        : GoesOn(statement) || IsSaidByText(statement, entityOf(statement.Subject)) ? Modality.Ongoing
        : statement.Modality;

    private static bool IsSaidByText(Statement statement, Entity? subject) =>
        statement is { Predicate.IsTalk: true, When: null } && (statement.Modality == Modality.Occurred || statement.Modality == statement.Predicate.FixedModality)
        && subject is not null && (subject.Kind == EntityKind.Document || (subject.Kind.TryGetSubkind(subject.Subkind, out var subkind) && subkind.HasText));

    /// <summary>The cause is there before what it leads to: the plan is prompted, not the prompting planned. <c>is planned, prompted by</c></summary>
    private static string Plan(Statement statement, bool isPlural) => $"{(isPlural ? "are" : "is")} {statement.Modality.Word()}, {statement.Predicate.Verb.Infinitive["be ".Length..]}";

    private static bool IsPromptedPlan(Statement statement) => statement is { Modality: Modality.Planned or Modality.Expected } && statement.Predicate == Predicate.PromptedBy;

    private static bool IsShare(Statement statement) => statement.Quantity?.Unit == "%";

    /// <summary>A fact without end is no thing of the past.</summary>
    private static bool GoesOn(Statement statement) => statement is { Modality: Modality.Occurred, ValidTo.IsOpen: true };

    private static Stage? StageOf(Statement statement) => statement.Stage is { } code && Vocabulary.Current.TryGetStage(code, out var stage) ? stage : null;

    /// <summary>What one document tells as going on and another as over, with its last day, is over.</summary>
    private static bool HasEnded(Statement statement) =>
        statement is { Modality: Modality.Ongoing, ValidTo.IsOpen: false } && statement.Evidence.Any(evidence => evidence.Modality == Modality.Occurred);

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
