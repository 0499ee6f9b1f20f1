using System.Text;
using SecurityGraph.Model.Terms;
using SecurityGraph.Tests.Model.Wording;

namespace SecurityGraph.Tests.Model.Terms;

/// <summary>The vocabulary as a page for people: docs/vocabulary.md.</summary>
internal static class VocabularyMarkdown
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Current;

    /// <summary>The members that every predicate allows: said once.</summary>
    private static readonly List<string> Everywhere =
        [.. Vocabulary.Qualifiers.Select(term => term.Name).Where(name => Vocabulary.Predicates.All(predicate => predicate.Allows.Contains(name)))];

    public static string Page()
    {
        var page = new StringBuilder();
        page.Append(
            $"""
            # Vocabulary, version {Vocabulary.Version}

            Made from `src/SecurityGraph.Model/Terms/vocabulary.json` by a test; change that file, not this page, and run the tests with
            `SECURITYGRAPH_APPROVE=1`. Validation, GraphQL and the data files' schema read the same file.

            """).Append('\n');
        Kinds(page);
        Routing(page);
        Overview(page);
        Details(page);
        Stages(page);
        Lists(page);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Kinds(StringBuilder page)
    {
        Table(
            page, "Kinds", ["", "Kind", "What it is", "Standard terms"],
            Vocabulary.Kinds.Select(kind => new[] { kind.Key.ToString(), $"**{kind.Name}**", kind.Meaning, Code(kind.Standard) }));
        page.Append("A system or a body (*) is founded, and then works. What is always PART_OF something else has a °.\n\n");
        foreach (var kind in Vocabulary.Kinds)
        {
            page.Append("### Subkinds of ").Append(kind).Append("\n\n");
            Rows(page, ["Subkind", "What it is", "Not this, but", "For example"], kind.Subkinds.Select(Cells));
        }
    }

    private static string[] Cells(Subkind subkind) =>
    [
        $"`{subkind}`{(subkind.Works ? "*" : "")}{(subkind.IsPart ? "°" : "")}", subkind.Meaning,
        string.Join("; ", subkind.NotThisBut.Select(border => $"`{border.But}` {border.Where}")), subkind.Example,
    ];

    private static void Routing(StringBuilder page) => Table(
        page, "Which entity does a sentence speak of?", ["The sentence has", "It speaks of", "For example"],
        Vocabulary.Routing.Select(rule => new[] { rule.Says, rule.SpeaksOf, rule.Example }));

    private static void Overview(StringBuilder page)
    {
        Heading(page, "Predicates");
        page.Append(
            $"""
            The letters are those of the kinds; `*` is any kind. A country (an Actor) stands wherever a Place may. An *event* happened at
            `when`; a *state* holds from `validFrom` to `validTo`. Any statement may have {Code(Everywhere)}.

            """).Append('\n');
        Rows(
            page, ["Predicate", "Domain → range", "Aspect", "Reads"],
            Vocabulary.Predicates.Select(predicate => new[]
            {
                $"[{predicate}](#{predicate.Name.ToLowerInvariant()})", Letters(predicate),
                predicate.Aspect.ToString().ToLowerInvariant(), Sentence(predicate),
            }));
    }

    private static void Details(StringBuilder page)
    {
        foreach (var predicate in Vocabulary.Predicates)
        {
            page.Append("### ").Append(predicate).Append("\n\n").Append(predicate.Meaning).Append("\n\n");
            foreach (var border in predicate.NotThisBut) Item(page, $"Not this, but **{border.But}** {border.Where}.");
            foreach (var example in predicate.Examples) Item(page, $"For example: {example.Says} (`{example.Subject}` → `{example.Object?.ToString() ?? "quantity"}`)");
            if (predicate.Requires.Count > 0) Item(page, $"Needs {Code(predicate.Requires)}.");
            var allowed = predicate.Allows.Except(predicate.Requires).Except(Everywhere).ToList();
            if (allowed.Count > 0) Item(page, $"May have {Code(allowed)}.");
            if (predicate.Roles.Count > 0) Item(page, $"Roles: {Code(predicate.Roles)}.");
            if (predicate.Units.Count > 0) Item(page, $"Units: {Code(predicate.Units)}.");
            foreach (var rule in Rules(predicate)) Item(page, rule);
            Item(page, Names(predicate));
            if (predicate.Standard.Count > 0) Item(page, $"Standard terms: {Code(predicate.Standard)}.");
            page.Append('\n');
        }
    }

    private static IEnumerable<string> Rules(Predicate predicate)
    {
        if (predicate.Symmetric) yield return "Symmetric: domain and range hold in either order, the smaller id is the subject.";
        if (predicate.FixedModality is { } modality) yield return $"The modality is always `{modality.Word()}`.";
        if (predicate.TakesEventTime) yield return "Without a `when` it takes that of the event's OCCURS.";
        if (predicate.DerivedFromStages) yield return "On a Procedure it is derived from stage events, never written by hand.";
        if (predicate.TellsSubjectWorks) yield return predicate.TellsObjectWorks ? "A fact with it tells that both of them work, where they are systems or bodies." : "A fact with it tells that its subject works, where that is a system or a body.";
        if (predicate.IsTalk) yield return "Mere talk: it makes nothing exist.";
        if (predicate.HiddenByDefault) yield return "Hidden in pictures unless asked for.";
    }

    private static string Names(Predicate predicate)
    {
        string Field(string name) => predicate.TypedFields.Contains(name) ? $"`{name}` (a field of its own)" : $"`{name}`";
        var reverse = predicate.ReverseName.Length == 0 || predicate.Symmetric ? "" : $", turned round {Field(predicate.ReverseName)}";
        return $"In GraphQL: {Field(predicate.GraphQLName)}{reverse}.";
    }

    private static void Stages(StringBuilder page) => Table(
        page, "Stages", ["Stage", "Meaning", "Participants then", "Overtakes", "OEIL events", "Legislative Train", "Standard terms"],
        Vocabulary.Stages.Select(stage => new[]
        {
            $"`{stage}`{(stage.MayBePartial ? " {partial}" : "")}", stage.Meaning + (stage.NeverCurrent ? " Never the current stage." : "") + (stage.IsDeadline ? " It passes with its day." : ""),
            stage.Verb?.Name ?? "", Overtaken(stage), string.Join("; ", stage.OeilEvents), stage.TrainStatus, Code(stage.Standard),
        }));

    private static string Overtaken(Stage stage)
    {
        var left = Vocabulary.Stages.Where(stage.Overtakes).ToList();
        return stage.OvertakesAll ? "all" : left.Count == 0 ? "" : $"all before `{Vocabulary.Stages.First(one => one.Level == stage.Level)}`";
    }

    private static void Lists(StringBuilder page)
    {
        Table(page, "Members that predicates rule", ["Member", "Meaning"], Terms(Vocabulary.Qualifiers));
        Table(page, "Roles", ["Role", "Meaning"], Terms(Vocabulary.Roles));
        Table(page, "Units", ["Unit", "Reads", "Meaning"], Vocabulary.Units.Select(unit => new[] { $"`{unit}`", unit.Text(5, 5), unit.Meaning }));
        Table(
            page, "Which figure it is (`of`)", ["`of`", "With", "Meaning"],
            Vocabulary.Figures.Select(figure => new[] { $"`{figure}`", figure.Predicate.Name, figure.Meaning }));
        Table(page, "Commitments", ["Commitment", "Meaning"], Terms(Vocabulary.Commitments));
        Table(
            page, "Classes of sources, the strongest first", ["Class", "Meaning", "Documents", "Addresses"],
            Vocabulary.SourceClasses.Select(one => new[] { $"`{one}`", one.Meaning, Code(Documents(one)), Code(one.Hosts.Order(StringComparer.Ordinal)) }));
        Table(page, "Methods of evidence", ["Method", "Meaning"], Terms(Vocabulary.Methods));
        Table(page, "Why a sentence has no statement", ["Reason", "Meaning"], Terms(Vocabulary.Reasons));
        page.Length--; // one line end closes the file
    }

    private static IEnumerable<string> Documents(SourceClass sourceClass) =>
        Vocabulary.Kinds.SelectMany(kind => kind.Subkinds).Where(subkind => subkind.SourceClass == sourceClass).Select(subkind => subkind.Name);

    private static IEnumerable<string[]> Terms(IEnumerable<Term> terms) => terms.Select(term => new[] { $"`{term}`", term.Meaning });

    private static string Letters(Predicate predicate) => string.Join("; ", predicate.Signatures.Select(line =>
    {
        var objects = predicate.Object switch
        {
            ObjectForm.Date => "date",
            ObjectForm.Quantity => "quantity",
            _ => line.IsSameKind ? "same kind" : Letters(line.Objects),
        };
        return $"{Letters(line.Subjects)} {(predicate.Symmetric ? '–' : '→')} {objects}";
    }));

    private static string Letters(IEnumerable<SortPattern> patterns) => string.Join(' ', patterns.Select(pattern =>
        pattern.Kind is null ? "\\*" : pattern.Subkind.Length == 0 ? $"{pattern.Kind.Key}" : $"{pattern.Kind.Key}({(pattern.IsExcept ? "no " : "")}{pattern.Subkind})"));

    private static string Sentence(Predicate predicate) => new PhraseParts
    {
        Subject = "*X*",
        Object = "*Y*",
        About = predicate.Requires.Contains("about") ? ["*Z*"] : [],
        Asks = predicate.Requires.Contains("asks") ? Predicate.Adopts : null,
        Quantity = predicate.Requires.Contains("quantity") ? Amount(predicate.Units.Contains("item") ? "item" : "EUR") : "",
        Stage = predicate.Requires.Contains("stage") ? Vocabulary.Stages.Single(stage => stage.Name == "trilogue") : null,
    }.Sentence(predicate, predicate.Aspect == Aspect.Event ? Modality.Occurred : Modality.Ongoing);

    private static string Amount(string name) => Vocabulary.TryGetUnit(name, out var unit) ? unit.Text(5, 5) : "";

    private static void Table(StringBuilder page, string heading, string[] columns, IEnumerable<string[]> rows)
    {
        Heading(page, heading);
        Rows(page, columns, rows);
    }

    private static void Heading(StringBuilder page, string heading) => page.Append("## ").Append(heading).Append("\n\n");

    private static void Rows(StringBuilder page, string[] columns, IEnumerable<string[]> rows)
    {
        Row(page, columns);
        Row(page, [.. columns.Select(_ => "---")]);
        foreach (var row in rows) Row(page, row);
        page.Append('\n');
    }

    private static void Row(StringBuilder page, string[] cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Item(StringBuilder page, string text) => page.Append("- ").Append(text).Append('\n');

    private static string Code(IEnumerable<string> words) => Listed(words.Select(word => $"`{word}`"));

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);
}
