using System.Globalization;
using SecurityGraph.Judgement.Finding;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;
using SecurityGraph.Store.Releases;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Changes;

/// <summary>Finds what a question compares, and opens both ends of it.</summary>
internal sealed class ChangeSides(IGraphStore store, KeptReleases? releases, CancellationToken cancellationToken)
{
    private const string Forms = "give a document (press-2017-10-18, \"COM(2018) 46\"), a day (2017-10-18) or a release (2026.11.0)";

    private static readonly Lens Everything = Lens.All with { ExpandGroups = false };

    /// <exception cref="RequestException">An end names nothing, the ends are not of one sort, are one, or the earlier is the later.</exception>
    public async Task<(ChangeSide From, ChangeSide To)> Open(ChangeQuestion question)
    {
        var state = await store.ReadState(cancellationToken);
        var from = await Open("from", question.From, state);
        var to = await Open("to", question.To, state);
        if (from.Point.Sort != to.Point.Sort)
            throw new RequestException("from, to", $"'{question.From}' is {Said(from.Point.Sort)} and '{question.To}' {Said(to.Point.Sort)}: both must be documents, days or releases.");
        if (from.Point.Text == to.Point.Text) throw new RequestException("from, to", $"'{question.From}' and '{question.To}' are both {from.Point.Name}: what is compared with itself has not changed; give two.");
        if (IsLater(from, to)) throw new RequestException("from, to", $"{from.Point.Name} is later than {to.Point.Name}: turn them round.");
        return (from, to);
    }

    private async Task<ChangeSide> Open(string argument, string text, StoreState state)
    {
        var asked = text.Trim();
        if (asked.Length == 0) throw new RequestException(argument, $"An empty text names nothing; {Forms}.");
        if (DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new ChangeSide(new ChangePoint(ChangeSort.Day, asked, DateText.Plain(Edtf.Day(day))) { Day = day }, store, Everything with { SaidBy = day, Least = Certainty.Possible }, state.Header);
        if (LooksLikeDay(asked)) throw new RequestException(argument, $"'{asked}' is no day of the calendar (yyyy-mm-dd).");
        if (ReleaseNumber.TryParse(asked, out var number)) return await OpenRelease(argument, number.ToString(), state);
        return await OpenDocument(argument, asked, state);
    }

    private static bool LooksLikeDay(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _] && text.All(c => c == '-' || char.IsAsciiDigit(c));

    private async Task<ChangeSide> OpenRelease(string argument, string number, StoreState state)
    {
        var point = new ChangePoint(ChangeSort.Release, number, "release " + number);
        if (state.Header.Release == number) return new ChangeSide(point, store, Everything, state.Header);
        if (releases?.Open(number) is not { } kept) throw new RequestException(argument, $"There is no release {number} here: {Kept(state)}.");
        var header = (await kept.ReadState(cancellationToken)).Header;
        return header.Dataset == state.Header.Dataset
            ? new ChangeSide(point, kept, Everything, header)
            : throw new RequestException(argument, $"Release {number} is kept of {header.Dataset}, and this graph is {state.Header.Dataset}: only releases of one dataset are compared.");
    }

    private string Kept(StoreState state) =>
        releases is { Numbers: { Count: > 0 } numbers }
            ? $"kept are {string.Join(", ", numbers)}; this graph is {state.Header.Release}"
            : $"none is kept; this graph is {state.Header.Release}";

    /// <summary>A graph of what the document alone tells: its evidence rolled up by itself, so that whatever is judged is judged from it.</summary>
    private async Task<ChangeSide> OpenDocument(string argument, string text, StoreState state)
    {
        var document = await Find(text) ?? throw new RequestException(argument, $"'{text}' is called nothing here; {Forms}.");
        var told = await store.ReadAllStatements(new StatementQuery { Documents = [document.Id] }, Everything, cancellationToken);
        if (told.Count == 0) throw new RequestException(argument, $"{document.Id} ({document.Name}) is cited for no statement here: what it says was not read.");
        var entities = await store.ReadEntities(told.SelectMany(answer => answer.Statement.NamedEntities), cancellationToken);
        var rollUp = new RollUp(id => GraphCompiler.Binding(entities.GetValueOrDefault(id)));
        var own = told.Select(answer => Only(document.Id, answer.Statement, rollUp));
        var graph = GraphCompiler.Compile(new Graph(state.Header, [.. entities.Values.DistinctBy(one => one.Id)], [.. own], []));
        return new ChangeSide(new ChangePoint(ChangeSort.Document, document.Id.ToString(), document.Name), EmbeddedStore.Of(graph), Everything, state.Header, document.Id)
        {
            SaidOn = graph.Statements.SelectMany(one => one.Evidence).Select(evidence => evidence.SaidOn).OfType<Edtf>().FirstOrDefault(),
        };
    }

    private static Statement Only(EntityId document, Statement statement, RollUp rollUp) =>
        rollUp.Of(statement, [.. statement.Evidence.Where(evidence => evidence.Document == document).Select(evidence => EvidenceView.WriteOut(evidence, statement))]);

    private async Task<Entity?> Find(string text)
    {
        var finder = new EntityFinder(store);
        if (EntityId.TryParse(text, out var id)) return await finder.FindById(id, cancellationToken);
        if (EntityId.TryParse("document:" + text, out var slug) && await finder.FindById(slug, cancellationToken) is { } document) return document;
        return (await finder.Find(text, cancellationToken))?.Entity;
    }

    private static string Said(ChangeSort sort) => "a " + sort.ToString().ToLowerInvariant();

    /// <summary>Documents of no known day may stand in any order.</summary>
    private static bool IsLater(ChangeSide from, ChangeSide to) => from.Point.Sort switch
    {
        ChangeSort.Day => from.Lens.SaidBy > to.Lens.SaidBy,
        ChangeSort.Release => ReleaseNumber.Parse(from.Point.Text) > ReleaseNumber.Parse(to.Point.Text),
        _ => from.SaidOn is { } one && to.SaidOn is { } other && one.Earliest > other.Latest,
    };
}
