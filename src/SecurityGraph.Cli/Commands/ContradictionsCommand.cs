using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Cli.Commands;

/// <summary>What sources tell differently.</summary>
internal static class ContradictionsCommand
{
    public static Command Build()
    {
        var names = new Argument<string[]>("ENTITY") { Description = "What it is about, its family included: an id, a name or an identifier. Without any: all that is told.", Arity = ArgumentArity.ZeroOrMore };
        names.Validators.Add(result => NamedEntity.RefuseEmpty(result, "ENTITY"));
        var days = new LensOptions();
        var json = new Option<bool>("--json") { Description = "As JSON: both sides of each contradiction in the exchange format." };
        var graph = new GraphOptions();
        var command = new CommandWithExamples("contradictions", "What sources tell differently of one thing: dates and amounts that do not meet, what one denies, each with both citations and why.") { names };
        days.AddTo(command);
        command.Options.Add(json);
        graph.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            using var opened = GraphSource.Open(graph.Of(parsed));
            var store = opened.Store;
            var lens = await days.Of(parsed, store, token);
            List<Entity> about = [];
            foreach (var name in parsed.GetValue(names) ?? []) about.Add(await NamedEntity.Find(store, name, token));
            var ledger = await Read(store, [.. about.Select(one => one.Id)], lens, token);
            if (parsed.GetValue(json)) ContradictionsJson.Write(ledger);
            else new ContradictionsPage(about, lens, ledger, await Known(store, ledger, token)).Write();
            return 0;
        });
        command.Examples =
        [
            "contradictions",
            "contradictions Europol \"PNR Directive\"",
            "contradictions --sources institution_page --said-by 2019-12-31",
            "contradictions procedure:explosives-precursors --json",
        ];
        return command;
    }

    private static async Task<ContradictionLedger> Read(IGraphStore store, IReadOnlyCollection<EntityId> about, Lens lens, CancellationToken token)
    {
        try
        {
            return await new Judge(store).ContradictionsOf(about, lens, token);
        }
        catch (RequestException fault)
        {
            throw new CliException($"{fault.Reason} Give an ENTITY.", fault);
        }
    }

    private static Task<IReadOnlyDictionary<EntityId, Entity>> Known(IGraphStore store, ContradictionLedger ledger, CancellationToken token) =>
        store.ReadEntities(ledger.Contradictions.SelectMany(one => one.Sides).SelectMany(side => side.Statements).SelectMany(statement => statement.NamedEntities), token);
}
