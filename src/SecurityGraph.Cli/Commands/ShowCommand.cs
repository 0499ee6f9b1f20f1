using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Lenses;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>A readable dossier of one entity.</summary>
internal static class ShowCommand
{
    public static Command Build()
    {
        var entity = new Argument<string>("ENTITY") { Description = "An id (instrument:etias), a name or alias (ETIAS), or an identifier (COM(2016) 731)." };
        entity.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError("ENTITY: an empty text names nothing; give an id, a name or an identifier.");
        });
        var asOf = DayOption("--as-of", "What was true in the world on this day.");
        var saidBy = DayOption("--said-by", "What the sources had said by this day.");
        var sources = new Option<string>("--sources") { Description = "What sources of at least this class say.", HelpName = "CLASS" };
        sources.AcceptOnlyFromAmong([.. Vocabulary.Current.SourceClasses.Select(one => one.Name)]);
        var json = new Option<bool>("--json") { Description = "As JSON: the entity and its statements in the exchange format, its existence and status." };
        var documents = new DocumentsOption("each citation then shows its sentence.");
        var graph = new GraphOptions();
        var command = new CommandWithExamples("show", "A dossier: what it is, how far it has come, its relations, money, and where each is said.") { entity, asOf, saidBy, sources, json, documents };
        graph.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            using var opened = GraphSource.Open(graph.Of(parsed));
            var store = opened.Store;
            var state = await store.ReadState(token);
            if (state.Fault is { } fault) Terminal.Messages.WriteLine(fault);
            var lens = new Lens { AsOf = parsed.GetValue(asOf), SaidBy = parsed.GetValue(saidBy), Sources = parsed.GetValue(sources) is { } name && Vocabulary.Current.TryGetSourceClass(name, out var weakest) ? weakest : null };
            if (lens.AsOf > state.Header.AsOf || lens.SaidBy > state.Header.AsOf)
                Terminal.Messages.WriteLine($"What came after {DateText.Plain(Edtf.Day(state.Header.AsOf))} release {state.Header.Release} does not know.");
            var found = await NamedEntity.Find(store, parsed.GetValue(entity)!, token);
            var texts = documents.Of(parsed) is { } folder ? await DocumentTexts.Open(opened, folder, token) : null;
            var dossier = await Dossier.Read(store, found, lens, token) with { Passages = texts };
            if (parsed.GetValue(json)) DossierJson.Write(dossier);
            else DossierPage.Write(dossier);
            return 0;
        });
        command.Examples =
        [
            "show ETIAS",
            "show eu-LISA --as-of 2018-01-24",
            "show SIS --documents ~/sources",
            "show Europol --sources official_document",
            "show \"COM(2016) 731\" --json",
            "show procedure:sis-borders --said-by 2018-01-24",
        ];
        return command;
    }

    private static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => Day(result, name),
    };

    private static DateOnly? Day(ArgumentResult result, string name)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"{name}: '{result.Tokens[0].Value}' is not a day; write it as 2018-01-24.");
        return null;
    }
}
