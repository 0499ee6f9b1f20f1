using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Finding;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Server.Pages.Layout;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Pages.Entities;

/// <summary>The page at /entity/instrument:etias: all that is told of one thing. A former id leads to the id of today.</summary>
internal static class EntityPage
{
    public static Task Send(HttpContext http)
    {
        var id = http.Request.RouteValues["id"] as string ?? "";
        var services = http.RequestServices;
        var store = services.GetRequiredService<IGraphStore>();
        var settings = services.GetRequiredService<RequestSettings>();
        var origin = StatementLinks.From(http.Request, settings.PublicUrl).Base;
        return services.GetRequiredService<PageSender>().Send(http, (view, token) => Read(store, settings, view, id, origin, token));
    }

    private static async Task<PageAnswer> Read(IGraphStore store, RequestSettings settings, PageView view, string written, string origin, CancellationToken token)
    {
        var finder = new EntityFinder(store);
        if (!EntityId.TryParse(written, out var id) || await finder.FindById(id, token) is not { } entity) return await Unknown(store, view, written, token);
        if (entity.Id != id) return PageAnswer.Elsewhere(view.To(entity.Id), forGood: true);
        var dossier = await Dossier.Read(store, entity, view.Lens, token) with { Passages = settings.Passages };
        var contradictions = await new Judge(store).ContradictionsOf([entity.Id], view.Lens, token);
        return PageAnswer.Of<DossierView>(("View", view), ("Dossier", dossier), ("Contradictions", contradictions), ("Canonical", $"{origin}/entity/{entity.Id}"));
    }

    /// <summary>That nothing has an id, why, and what is near.</summary>
    public static async Task<PageAnswer> Unknown(IGraphStore store, PageView view, string written, CancellationToken token) =>
        PageAnswer.Of<UnknownEntity>(
            StatusCodes.Status404NotFound, ("View", view), ("Id", written), ("Absence", await new Judge(store).WhyNothingIsCalled(written, token)), ("Nearest", await new EntityFinder(store).FindNearest(written, token)));
}
