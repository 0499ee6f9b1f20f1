using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store;
using SecurityGraph.Store.Releases;
using SecurityGraph.Store.Requests;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>What has changed between two documents, two days or two releases.</summary>
internal static class ChangesCommand
{
    public static Command Build()
    {
        var from = End("--from", "The earlier: a document (press-2017-10-18, \"COM(2018) 46\"), a day (2017-10-18) or a release (2026.11.0).");
        var to = End("--to", "The later, of the same sort.");
        var about = new Option<string>("--about") { Description = "Only of this entity, its family and the events that are their stages.", HelpName = "ENTITY" };
        var kinds = new Option<ChangeKind[]>("--kind")
        {
            Description = "Only changes of this kind. Can be given several times.",
            HelpName = "KIND",
            CustomParser = result => [.. result.Tokens.Select(token => ChangeWords.KindOf(token.Value) ?? throw new InvalidOperationException("Refused by the validator."))],
        };
        kinds.AcceptOnlyFromAmong([.. Enum.GetValues<ChangeKind>().Select(ChangeWords.Of)]);
        var all = new Option<bool>("--all") { Description = "All entities below each heading, not the first twenty; JSON has all of them anyway." };
        var json = new Option<bool>("--json") { Description = "As JSON: both ends of each change in the exchange format." };
        var graph = new GraphOptions();
        var command = new CommandWithExamples("changes", "What has changed between two documents, two days or two releases, entity by entity: what has moved on, has another date or amount, is new, fell silent.") { from, to, about, kinds };
        command.Options.Add(all);
        command.Options.Add(json);
        graph.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            using var opened = GraphSource.Open(graph.Of(parsed));
            var store = opened.Store;
            if ((await store.ReadState(token)).Fault is { } fault) Terminal.Messages.WriteLine(fault);
            EntityId? thing = parsed.GetValue(about) is { } text ? (await NamedEntity.Find(store, text, token)).Id : null;
            using var releases = new KeptReleases(GraphSource.ReleasesFolder);
            var ledger = await Read(store, new ChangeQuestion(parsed.GetValue(from)!, parsed.GetValue(to)!, thing), releases, token);
            if (parsed.GetValue(kinds) is { Length: > 0 } wanted) ledger = ledger with { Changes = [.. ledger.Changes.Where(one => wanted.Contains(one.Kind))] };
            if (parsed.GetValue(json)) ChangesJson.Write(ledger);
            else new ChangesPage(ledger, isWhole: thing is not null, showsAll: parsed.GetValue(all)).Write();
            return 0;
        });
        command.Examples =
        [
            "changes --from press-2017-10-18 --to com-2018-46",
            "changes --from 2017-10-18 --to 2018-01-24 --about ETIAS",
            "changes --from 2026.11.0 --to 2026.12.0 --kind gone --json",
        ];
        return command;
    }

    private static Option<string> End(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "END", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError($"{name}: an empty text names nothing; give a document, a day or a release.");
        });
        return option;
    }

    private static async Task<ChangeLedger> Read(IGraphStore store, ChangeQuestion question, KeptReleases releases, CancellationToken token)
    {
        try
        {
            return await new Judge(store).ChangesOf(question, releases, token);
        }
        catch (RequestException fault)
        {
            throw new CliException($"{string.Join(", ", fault.Member.Split(", ").Select(one => "--" + one))}: {fault.Reason}", fault);
        }
    }
}
