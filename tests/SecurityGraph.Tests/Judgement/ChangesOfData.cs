using System.Globalization;
using System.Text;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Tests.Judgement;

/// <summary>The changelog of the data as a page for people: docs/changes-of-data.md, a section for each release, made from what has changed since the one before.</summary>
internal static class ChangesOfData
{
    private const string Head = """
        # Changes of the data

        Written by the program from `securitygraph changes`: what each release of the bundled dataset has that the one before had not, told
        otherwise, or has no more. The statements themselves, with both citations, are what that command shows
        (`securitygraph changes --from 2026.11.0 --to 2026.12.0 --about ETIAS`). What else is new in a release stands in [changes.md](changes.md).


        """;

    /// <param name="ledgers">The newest first.</param>
    public static string Page(IEnumerable<ChangeLedger> ledgers) => Head + string.Join('\n', ledgers.Select(Section));

    private static string Section(ChangeLedger ledger)
    {
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"## {ledger.To.Text}, since {ledger.From.Text}\n\n");
        page.Append("| | entities | statements |\n|---|---:|---:|\n");
        foreach (var kind in ledger.Changes.GroupBy(change => change.Kind))
            page.Append(CultureInfo.InvariantCulture, $"| {NameOf(kind.Key)} | {kind.Select(change => change.Entity).Distinct().Count()} | {kind.SelectMany(change => change.Before.Concat(change.After)).Select(one => one.Statement.Id).Distinct(StringComparer.Ordinal).Count()} |\n");
        foreach (var kind in ledger.Changes.GroupBy(change => change.Kind))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {NameOf(kind.Key)}\n\n");
            page.Append(kind.Key switch
            {
                ChangeKind.New or ChangeKind.More => ByKindOfEntity(ledger, [.. kind]),
                ChangeKind.Gone => Gone(ledger, [.. kind]),
                _ => string.Concat(kind.Select(change => Told(ledger, change))),
            });
        }
        return page.ToString();
    }

    private static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.MovedOn => "Moved on",
        ChangeKind.Changed => "Another date or amount, or corrected",
        ChangeKind.MorePrecise => "Told more precisely",
        ChangeKind.New => "New entities",
        ChangeKind.More => "More is told of",
        _ => kind.ToString(),
    };

    private static string ByKindOfEntity(ChangeLedger ledger, IReadOnlyList<Change> changes) => string.Concat(Vocabulary.Current.Kinds.Select(kind =>
    {
        var names = changes.Where(change => change.Entity.Kind == kind.Prefix).Select(change => (Name: NameOf(ledger, change.Entity), change.After.Count))
            .OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "" : $"- **{kind.Name}** ({names.Count}): {string.Join(", ", names.Select(one => $"{one.Name} ({one.Count})"))}\n";
    }));

    private static string Gone(ChangeLedger ledger, IReadOnlyList<Change> changes) => string.Concat(changes.GroupBy(change => change.Withdrawn?.Why ?? "No reason is given.").Select(group =>
        $"- {group.Key}\n{string.Concat(group.Select(change => $"  - {Text(ledger, change.Before[0].Statement)} (`{change.Before[0].Statement.Id}`)\n"))}"));

    private static string Told(ChangeLedger ledger, Change change)
    {
        var how = change.ToStage is { } stage ? $" ({change.FromStage?.Label ?? "no stage told"} → {stage.Label})" : "";
        var before = change.Before.Count == 0 ? "nothing" : Text(ledger, change.Before[0].Statement);
        return $"- **{NameOf(ledger, change.Entity)}**{how}: {Text(ledger, change.After[0].Statement)}; before: {before}\n";
    }

    private static string Text(ChangeLedger ledger, Statement statement) => $"{StatementText.Of(statement, ledger.Known.GetValueOrDefault)} [{statement.Modality.Word()}]";

    private static string NameOf(ChangeLedger ledger, EntityId id) => ledger.Known.TryGetValue(id, out var entity) ? entity.Name : id.ToString();
}
