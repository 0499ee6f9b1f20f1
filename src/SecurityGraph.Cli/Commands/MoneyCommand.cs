using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;

namespace SecurityGraph.Cli.Commands;

/// <summary>Totals of money.</summary>
internal static class MoneyCommand
{
    public static Command Build()
    {
        (MoneyPart By, Option<string> Option)[] questions =
        [
            (MoneyPart.Purpose, NamedEntity.Option("--for", "What it is for; parts of it, and funds that are about it, included.")),
            (MoneyPart.Fund, NamedEntity.Option("--fund", "The fund, its parts included: its size, and what it gives.")),
            (MoneyPart.Giver, NamedEntity.Option("--giver", "Who gives it.")),
            (MoneyPart.Recipient, NamedEntity.Option("--recipient", "Who gets it, its parts included.")),
        ];
        var days = new LensOptions();
        var json = new Option<bool>("--json") { Description = "As JSON: each total with its lines in the exchange format." };
        var graph = new GraphOptions();
        var command = new CommandWithExamples("money", "Totals of money for a purpose, of a fund, a giver or a recipient: the same money once, ceilings apart, each line with its citation.");
        foreach (var (_, option) in questions) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (questions.Count(one => result.GetResult(one.Option) is not null) != 1) result.AddError("Give exactly one of --for, --fund, --giver and --recipient: each asks for totals of its own.");
        });
        days.AddTo(command);
        command.Options.Add(json);
        graph.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            using var opened = GraphSource.Open(graph.Of(parsed));
            var store = opened.Store;
            var lens = await days.Of(parsed, store, token);
            var (by, option) = questions.First(one => parsed.GetValue(one.Option) is not null);
            var question = new MoneyQuestion(by, (await NamedEntity.Find(store, parsed.GetValue(option)!, token)).Id) { Words = parsed.GetValue(option) };
            var answer = await new Judge(store).MoneyOf(question, lens, token);
            var absence = answer.IsTold ? null : await new Judge(store).WhyNoMoney(question, token);
            if (parsed.GetValue(json)) MoneyJson.Write(answer, absence);
            else new MoneyPage(question, lens, answer, await Known(store, question, answer, token), absence).Write();
            return 0;
        });
        command.Examples =
        [
            "money --for \"protection of public spaces\"",
            "money --fund ISF-Police --as-of 2018-12-31",
            "money --recipient Europol --json",
            "money --giver \"European Commission\" --said-by 2018-01-24",
        ];
        return command;
    }

    private static Task<IReadOnlyDictionary<EntityId, Entity>> Known(IGraphStore store, MoneyQuestion question, MoneyAnswer answer, CancellationToken token) =>
        store.ReadEntities(
            answer.Totals.SelectMany(total => total.Sums).SelectMany(sum => sum.Lines).Concat(answer.LeftOut).SelectMany(line => line.Statement.NamedEntities).Append(question.Of), token);
}
