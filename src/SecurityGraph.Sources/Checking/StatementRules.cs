using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Checking;

/// <summary>Rules of statements: domain and range, qualifiers and their closed lists, what is derived, and nothing said twice.</summary>
internal static class StatementRules
{
    public static void Check(CheckContext context)
    {
        foreach (var source in context.Dataset.Sources)
        {
            var first = new Dictionary<string, FilePosition>(StringComparer.Ordinal);
            foreach (var (statement, item, _) in source.Statements)
            {
                if (!first.TryAdd(statement.Id, item.Start))
                    context.Error(DiagnosticCodes.StatementTwice, item.Start, $"the same is said before, at {first[statement.Id]} ({statement.Id}): add the evidence there");
                DomainRange(context, statement, item);
                Qualifiers(context, statement, item);
                ClosedLists(context, statement, item);
                Inferred(context, statement, item);
                if (statement.Derived || (statement.Predicate.DerivedFromStages && statement.Object?.Kind == EntityKind.Procedure.Prefix))
                    context.Error(
                        DiagnosticCodes.HandWrittenVerb, item.At("predicate"),
                        $"{statement.Predicate} on a procedure follows from a stage event: write the event, its STAGE_OF, OCCURS and PARTICIPATES_IN");
            }
        }
    }

    private static void DomainRange(CheckContext context, Statement statement, YamlItem item)
    {
        if (Sort(context, statement.Subject) is not { } subject) return;
        EntitySort? target = null;
        if (statement.Object is { } id && (target = Sort(context, id)) is null) return;
        if (!statement.Predicate.Accepts(subject, target, out var reason)) context.Error(DiagnosticCodes.DomainRange, item.At("predicate"), reason);
        if (statement.Predicate.Symmetric && statement.Object is { } other && other.CompareTo(statement.Subject) < 0)
            context.Error(DiagnosticCodes.DomainRange, item.At("subject"), $"{statement.Predicate} is symmetric: the smaller id, {other}, is the subject");
    }

    private static EntitySort? Sort(CheckContext context, EntityId id) =>
        context.Entities.TryGetValue(id, out var entity) ? new EntitySort(entity.Kind, entity.Subkind) : null;

    private static void Qualifiers(CheckContext context, Statement statement, YamlItem item)
    {
        foreach (var (name, isThere) in Members(statement))
        {
            Allowed(context, statement, item, name, "", isThere);
            if (!isThere && statement.Predicate.Requires.Contains(name))
                context.Error(DiagnosticCodes.Qualifier, item.At("predicate"), $"{statement.Predicate} needs '{name}'");
        }
        if (statement.Predicate.FixedModality is { } only && statement.Modality != only)
            context.Error(DiagnosticCodes.Qualifier, item.At("modality"), $"the modality of {statement.Predicate} is always {only.Word()}");
    }

    private static void Allowed(CheckContext context, Statement statement, YamlItem item, string name, string path, bool isThere)
    {
        if (isThere && !statement.Predicate.Allows.Contains(name))
            context.Error(
                DiagnosticCodes.Qualifier, item.At(path.Length > 0 ? $"{path}.{name}" : name),
                $"{statement.Predicate} has no '{name}' (it may have {string.Join(", ", statement.Predicate.Allows)})");
    }

    private static IEnumerable<(string Name, bool IsThere)> Members(Statement statement) =>
    [
        ("about", statement.About.Count > 0),
        ("asks", statement.Asks is not null),
        ("role", statement.Role is not null),
        ("occasion", statement.Occasion is not null),
        ("condition", statement.Condition is not null),
        ("commitment", statement.Commitment is not null),
        ("stage", statement.Stage is not null),
        ("partial", statement.Partial),
        ("provision", statement.Provision is not null),
        ("quantity", statement.Quantity is not null),
        ("money", statement.Money is not null),
        ("summary", statement.Summary is not null),
    ];

    private static void ClosedLists(CheckContext context, Statement statement, YamlItem item)
    {
        OneOf(context, item, "role", statement.Role, statement.Predicate.Roles);
        OneOf(context, item, "stage", statement.Stage, [.. Vocabulary.Current.Stages.Select(stage => stage.Name)]);
        OneOf(context, item, "commitment", statement.Commitment, Commitments);
        Amount(context, statement, item, "quantity", statement.Quantity);
        for (var i = 0; i < statement.Evidence.Count; i++)
        {
            var (evidence, path) = (statement.Evidence[i], $"evidence[{i}]");
            Allowed(context, statement, item, "commitment", path, evidence.Commitment is not null);
            OneOf(context, item, path + ".commitment", evidence.Commitment, Commitments);
            Allowed(context, statement, item, "quantity", path, evidence.Quantity is not null);
            Amount(context, statement, item, path + ".quantity", evidence.Quantity);
            for (var j = 0; j < evidence.Silent.Count; j++) OneOf(context, item, $"{path}.silent[{j}]", evidence.Silent[j], Overrides);
            if (!Vocabulary.Current.IsMethod(evidence.Method))
                context.Error(DiagnosticCodes.Qualifier, item.At(path + ".method"), $"'{evidence.Method}' is not a method: curated, imported or rule:id@version");
        }
    }

    private static void Amount(CheckContext context, Statement statement, YamlItem item, string path, Quantity? quantity)
    {
        if (quantity is null) return;
        OneOf(context, item, path + ".unit", quantity.Unit, statement.Predicate.Units);
        if (quantity.Of.Length > 0)
        {
            OneOf(
                context, item, path + ".of", quantity.Of,
                [.. Vocabulary.Current.Figures.Where(figure => figure.Predicate is null || figure.Predicate == statement.Predicate).Select(figure => figure.Name)]);
        }
        if (quantity is { Low: { } low, High: { } high } && low > high)
            context.Error(DiagnosticCodes.Qualifier, item.At(path + ".low"), $"the range runs from {low} down to {high}");
    }

    private static void OneOf(CheckContext context, YamlItem item, string member, string? value, IReadOnlyList<string> allowed)
    {
        // A predicate without such a list has no such member: Qualifiers says so.
        if (value is null || allowed.Count == 0 || allowed.Contains(value)) return;
        var near = Spelling.Nearest(value, allowed);
        context.Error(
            DiagnosticCodes.Qualifier, item.At(member), $"'{member}': '{value}' is not one of {string.Join(", ", allowed)}{(near is null ? "" : $"; did you mean {near}?")}");
    }

    private static void Inferred(CheckContext context, Statement statement, YamlItem item)
    {
        var wrong = statement.Evidence.SelectMany((evidence, i) => evidence.Inferred.Select((name, j) => (Name: name, At: InferredAt(item, i, j)))).Where(one => !Names.Contains(one.Name));
        foreach (var (name, at) in wrong.Distinct()) context.Error(DiagnosticCodes.Qualifier, at, $"'{name}' is not the name of a member");
    }

    /// <summary>In the evidence, or where it stands once for all of it.</summary>
    private static FilePosition InferredAt(YamlItem item, int evidence, int name)
    {
        var own = item.At($"evidence[{evidence}].inferred[{name}]");
        return own == item.At($"evidence[{evidence}]") ? item.At($"inferred[{name}]") : own;
    }

    private static readonly string[] Commitments = [.. Vocabulary.Current.Commitments.Select(term => term.Name)];

    /// <summary>What evidence may say otherwise than the statement, or not at all.</summary>
    private static readonly string[] Overrides = ["when", "validFrom", "validTo", "due", "quantity", "condition", "commitment"];

    private static readonly HashSet<string> Names =
    [
        "subject", "predicate", "object", "about", "asks", "stage", "role", "occasion", "condition", "commitment", "partial", "provision", "when",
        "validFrom", "validTo", "due", "quantity", "money", "modality",
    ];
}
