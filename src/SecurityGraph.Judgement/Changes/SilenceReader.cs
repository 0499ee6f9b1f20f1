using System.Globalization;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Changes;

/// <summary>Says whether it means anything that a later document does not speak of something: only where it goes on with the earlier one, and was read whole.</summary>
internal sealed class SilenceReader(IGraphStore store, CancellationToken cancellationToken)
{
    public async Task<Silence> Of(ChangeSide from, ChangeSide to)
    {
        if (to.Point.Sort == ChangeSort.Day) return new Silence(false, $"Between two days nothing falls silent: what was said stays said. Two documents can be compared.{Beyond(from, to)}");
        if (to.Point.Sort == ChangeSort.Release) return new Silence(false, "A release is silent on nothing: what it has no more is gone.");
        var (earlier, later) = (from.Document!.Value, to.Document!.Value);
        var sections = await store.FindCoverage([earlier, later], cancellationToken);
        var basis = Basis(sections.Any(section => section.Document == earlier), sections.Any(section => section.Document == later));
        var isNewJudged = Unread([.. sections.Where(section => section.Document == earlier)]) is 0;
        if (!isNewJudged) basis += $" {from.Point.Name} was not read whole, so what the later alone tells here may stand in it.";
        return await Later(from, to, sections, basis) with { IsNewJudged = isNewJudged };
    }

    private async Task<Silence> Later(ChangeSide from, ChangeSide to, IReadOnlyList<SectionCoverage> sections, string basis)
    {
        var (earlier, later) = (from.Document!.Value, to.Document!.Value);
        var goals = (await store.ReadPresented([earlier], Lens.All, cancellationToken)).Select(one => one.Report).Append(earlier).ToHashSet();
        if (!await IsSeries(goals, later)) return new Silence(false, $"Silence is not judged: no source here tells that {to.Point.Name} goes on with {from.Point.Name} in a series. {basis}");
        return Unread([.. sections.Where(section => section.Document == later)]) switch
        {
            null => new Silence(false, $"Silence is not judged: this graph does not tell how much of {to.Point.Name} was read. {basis}"),
            > 0 and var sentences => new Silence(false, string.Create(CultureInfo.InvariantCulture, $"Silence is not judged: {sentences} {(sentences == 1 ? "sentence" : "sentences")} of {to.Point.Name} {(sentences == 1 ? "has" : "have")} neither a statement nor a reason for having none. {basis}")),
            _ => new Silence(true, $"{to.Point.Name} goes on with {from.Point.Name}{(goals.Count > 1 ? ", or with the report that it presents" : "")}, and was read whole. {basis}"),
        };
    }

    /// <summary>That nothing is known of a time is no sign that nothing has changed in it.</summary>
    private static string Beyond(ChangeSide from, ChangeSide to)
    {
        var ends = to.Header.AsOf;
        if (to.Lens.SaidBy <= ends) return "";
        return $" {(from.Lens.SaidBy >= ends ? "All" : "A part")} of the time between them lies after {DateText.Plain(Edtf.Day(ends))}, and what came then is not known here.";
    }

    /// <summary>Where the sentences of a text were counted, so were the names in it (<see cref="IGraphStore.FindMentions"/>).</summary>
    private static string Basis(bool earlier, bool later) => (earlier, later) switch
    {
        (true, true) => "Of what the documents speak is told by the names in their texts, and by the sentences of them that are cited here.",
        (false, false) => "Of what the documents speak is told by the sentences of them that are cited here.",
        _ => $"Of what the {(earlier ? "earlier" : "later")} document speaks is told by the names in its text and the sentences of it that are cited here, of the {(earlier ? "later" : "earlier")} one by such sentences alone.",
    };

    /// <summary>Step by step back along the series of the later one, however many lie between.</summary>
    /// <param name="earlier">The earlier document, and the reports that it presents.</param>
    private async Task<bool> IsSeries(HashSet<EntityId> earlier, EntityId later)
    {
        var seen = new HashSet<EntityId> { later };
        List<EntityId> open = [later];
        while (open.Count > 0 && !open.Any(earlier.Contains))
        {
            var steps = await store.ReadStatements(open, new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Succeeds] }, Lens.All with { ExpandGroups = false }, cancellationToken);
            open = [.. steps.Values.SelectMany(answers => answers).Where(answer => answer.Statement.Modality.Class() == ModalityClass.Fact).Select(answer => answer.Statement.Object!.Value).Where(seen.Add)];
        }
        return open.Any(one => one != later && earlier.Contains(one));
    }

    /// <summary>How many sentences of a document have neither a statement nor a reason for having none; null where nobody counted.</summary>
    private static int? Unread(IReadOnlyList<SectionCoverage> sections) =>
        sections.Count == 0 ? null : sections.Sum(section => Math.Max(0, section.Sentences - section.Read));
}
