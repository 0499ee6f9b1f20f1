using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Finding;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Stating;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Server.Pages.Entities;
using SecurityGraph.Server.Pages.Layout;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Pages.Documents;

/// <summary>The page at /document/document:com-2018-46: its sections, and with ?section=II what one of them is cited for, sentence by sentence.</summary>
internal static class DocumentPage
{
    public static Task Send(HttpContext http)
    {
        var (id, section) = (http.Request.RouteValues["id"] as string ?? "", http.Request.Query["section"].ToString());
        var services = http.RequestServices;
        var (store, passages) = (services.GetRequiredService<IGraphStore>(), services.GetRequiredService<RequestSettings>().Passages);
        return services.GetRequiredService<PageSender>().Send(http, (view, token) => Read(store, passages, view, id, section.Length > 0 ? section : null, token));
    }

    /// <summary>The address of what a document says; of one section where that is named.</summary>
    public static string Link(PageView view, EntityId document, string? section = null) =>
        view.Link("/document/" + document, section is null ? [] : [("section", section)]);

    private static async Task<PageAnswer> Read(IGraphStore store, IPassages? passages, PageView view, string written, string? section, CancellationToken token)
    {
        if (!EntityId.TryParse(written, out var id) || await new EntityFinder(store).FindById(id, token) is not { } document) return await EntityPage.Unknown(store, view, written, token);
        if (document.Id != id) return PageAnswer.Elsewhere(Link(view, document.Id, section), forGood: true);
        var told = await store.ReadAllStatements(new StatementQuery { Documents = [id] }, view.Lens, token);
        var cited = told.SelectMany(answer => answer.Statement.Evidence.Where(evidence => evidence.Document == id), (answer, evidence) => (Evidence: evidence, answer.Statement)).ToList();
        var sections = Sections(cited.ConvertAll(one => one.Evidence), await store.FindCoverage([id], token));
        if (section is not null && sections.All(one => one.Section != section)) return PageAnswer.Of<NoSection>(StatusCodes.Status404NotFound, ("View", view), ("Entity", document), ("Section", section));
        var places = section is null ? [] : await Places(store, view, cited.FindAll(one => one.Evidence.Section == section), token);
        return PageAnswer.Of<DocumentView>(("View", view), ("Entity", document), ("Sections", sections), ("Section", section), ("Places", places), ("Passages", passages));
    }

    private static List<SectionRow> Sections(List<Evidence> cited, IReadOnlyList<SectionCoverage> coverage)
    {
        var counts = cited.CountBy(evidence => evidence.Section).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. coverage.Select(one => new SectionRow(one.Section, counts.GetValueOrDefault(one.Section), one.Sentences, one.Cited)),
            .. counts.Where(pair => coverage.All(one => one.Section != pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new SectionRow(pair.Key, pair.Value, null, null)),
        ];
    }

    /// <summary>In the order of the text, as far as places tell it.</summary>
    private static async Task<IReadOnlyList<CitedPlace>> Places(IGraphStore store, PageView view, List<(Evidence Evidence, Statement Statement)> cited, CancellationToken token)
    {
        var known = await store.ReadEntities(cited.SelectMany(one => one.Statement.NamedEntities), token);
        var come = await new Judge(store).WhatHasCome(cited.Select(one => one.Statement), view.Lens, token);
        return
        [
            .. cited.OrderBy(one => one.Evidence.Paragraph ?? 0).ThenBy(one => one.Evidence.Footnote ?? 0)
                .Select(one => new CitedPlace(one.Evidence, one.Statement, StatementText.Capitalised(ProposedText.Of(one.Statement, come, known.GetValueOrDefault)))),
        ];
    }
}
