using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Cli.Commands;

/// <summary>What was promised, and what has become of it.</summary>
internal static class PromisesCommand
{
    public static Command Build()
    {
        var madeBy = NamedEntity.Option("--made-by", "Who must deliver: who plans it, or is asked for it. What a person is quoted with is found, too.");
        var askedBy = NamedEntity.Option("--asked-by", "Who asks for it.");
        var about = NamedEntity.Option("--about", "What it is about, its family included.");
        var outcomes = new Option<PromiseOutcome[]>("--outcome") { Description = "Only what has become so. Can be given several times.", HelpName = "OUTCOME" };
        outcomes.AcceptOnlyFromAmong([.. Enum.GetNames<PromiseOutcome>().Select(name => name.ToLowerInvariant())]);
        var days = new LensOptions();
        var json = new Option<bool>("--json") { Description = "As JSON: both ends of each promise in the exchange format." };
        var graph = new GraphOptions();
        var command = new CommandWithExamples("promises", "What was planned, asked for or required, when it was due, and what has become of it, with the evidence of both.") { madeBy, askedBy, about, outcomes };
        days.AddTo(command);
        command.Options.Add(json);
        graph.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            using var opened = GraphSource.Open(graph.Of(parsed));
            var store = opened.Store;
            var lens = await days.Of(parsed, store, token);
            var question = new PromiseQuestion
            {
                MadeBy = await Find(store, parsed.GetValue(madeBy), token),
                AskedBy = await Find(store, parsed.GetValue(askedBy), token),
                About = await Find(store, parsed.GetValue(about), token),
            };
            var ledger = await Read(store, question, lens, token);
            if (parsed.GetValue(outcomes) is { Length: > 0 } wanted) ledger = ledger with { Promises = [.. ledger.Promises.Where(one => wanted.Contains(one.End.Outcome))] };
            var absence = ledger.Promises.Count > 0 ? null : await new Judge(store).WhyNoPromises(question, token);
            if (parsed.GetValue(json)) PromisesJson.Write(ledger, absence);
            else new PromisesPage(question, lens, ledger, await Known(store, question, ledger, token), absence).Write();
            return 0;
        });
        command.Examples =
        [
            "promises --made-by \"European Commission\" --as-of 2018-12-31",
            "promises --asked-by \"European Commission\" --outcome late --outcome overdue",
            "promises --about ETIAS --json",
        ];
        return command;
    }

    private static async Task<EntityId?> Find(IGraphStore store, string? text, CancellationToken token) =>
        text is null ? null : (await NamedEntity.Find(store, text, token)).Id;

    private static async Task<PromiseLedger> Read(IGraphStore store, PromiseQuestion question, Lens lens, CancellationToken token)
    {
        try
        {
            return await new Judge(store).PromisesOf(question, lens, token);
        }
        catch (RequestException fault)
        {
            throw new CliException($"{fault.Reason} Give --made-by, --asked-by or --about.", fault);
        }
    }

    private static async Task<IReadOnlyDictionary<EntityId, Entity>> Known(IGraphStore store, PromiseQuestion question, PromiseLedger ledger, CancellationToken token) =>
        await store.ReadEntities(
            ledger.Promises.SelectMany(one => one.Statement.NamedEntities.Concat(one.MadeBy).Concat(one.AskedBy).Concat(one.End.SilentIn).Concat(one.End.Because.SelectMany(because => because.NamedEntities)))
                .Concat(ledger.Neighbours.Select(one => one.Thing)).Concat(new[] { question.MadeBy, question.AskedBy, question.About }.OfType<EntityId>()),
            token);
}
