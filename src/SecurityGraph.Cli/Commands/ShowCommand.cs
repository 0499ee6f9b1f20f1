using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Stating;
using SecurityGraph.Model.Passages;
using SecurityGraph.Store;

namespace SecurityGraph.Cli.Commands;

/// <summary>A readable dossier of one entity, or one statement by itself.</summary>
internal static class ShowCommand
{
    public static Command Build()
    {
        var entity = new Argument<string>("ENTITY") { Description = "An id (instrument:etias), a name or alias (ETIAS), an identifier (COM(2016) 731), or the id of a statement." };
        entity.Validators.Add(result => NamedEntity.RefuseEmpty(result, "ENTITY"));
        var days = new LensOptions();
        var json = new Option<bool>("--json") { Description = "As JSON: the entity and its statements in the exchange format, its existence and status; of a statement what its address gives." };
        var documents = new DocumentsOption("each citation then shows its sentence.");
        var graph = new GraphOptions();
        var command = new CommandWithExamples("show", "A dossier: what it is, how far it has come, its relations, money, and where each is said. Or a statement, and how to report a mistake in it.") { entity };
        command.Validators.Add(result =>
        {
            if (result.GetResult(entity)?.Tokens is [var named] && StatementFinder.MeansId(named.Value.Trim()) && days.Given(result) is [var first, ..])
                result.AddError($"{first}: a statement by its id is shown as this release tells it, with all its evidence; show one of the entities in it for a day or a class of sources.");
        });
        days.AddTo(command);
        command.Options.Add(json);
        command.Options.Add(documents);
        graph.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            using var opened = GraphSource.Open(graph.Of(parsed));
            var store = opened.Store;
            var lens = await days.Of(parsed, store, token);
            var named = parsed.GetValue(entity)!.Trim();
            var texts = documents.Of(parsed) is { } folder ? await DocumentTexts.Open(opened, folder, token) : null;
            if (StatementFinder.MeansId(named)) return await ShowStatement(store, named, texts, parsed.GetValue(json), token);
            var found = await NamedEntity.Find(store, named, token);
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
            "show gives-access-to:b4ce5145c0f75a24",
        ];
        return command;
    }

    /// <summary>By an id of this release or an earlier one. One that was withdrawn answers with the reason, and is no success: there is nothing to go on with.</summary>
    private static async Task<int> ShowStatement(IGraphStore store, string id, IPassages? texts, bool asJson, CancellationToken token)
    {
        if (!StatementFinder.IsId(id))
        {
            var small = id.ToLowerInvariant().Replace('_', '-');
            throw new CliException($"'{id}' is no id of a statement: it is {StatementFinder.Form}.{(StatementFinder.IsId(small) ? $" Did you mean {small}?" : "")}");
        }
        var stated = await StatementFinder.Find(store, id, token)
            ?? throw new CliException($"There is no statement {id} in this graph, and none was withdrawn from it.");
        if (asJson) Terminal.Json(json => StatementJson.Write(json, stated, StatedStatement.PathOf(stated.Id), texts));
        else StatementPage.Write(stated, texts);
        return stated.Statement is null ? 1 : 0;
    }
}
