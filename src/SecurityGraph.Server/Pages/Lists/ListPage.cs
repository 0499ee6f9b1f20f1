using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.Pages.Layout;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Pages.Lists;

/// <summary>The pages at /actors, /instruments and so on: all of a kind, with the day of an event, and how far a file had come on the day.</summary>
internal static class ListPage
{
    private const int PerPage = 50;

    public static Task Send(HttpContext http, EntityKind kind)
    {
        var store = http.RequestServices.GetRequiredService<IGraphStore>();
        var after = http.Request.Query["after"].ToString();
        return http.RequestServices.GetRequiredService<PageSender>().Send(http, (view, token) => Read(store, view, kind, after, token));
    }

    /// <summary>The address of the list of a kind.</summary>
    public static string PathOf(EntityKind kind) => $"/{kind.Prefix}s";

    private static async Task<PageAnswer> Read(IGraphStore store, PageView view, EntityKind kind, string after, CancellationToken token)
    {
        var page = await store.FindEntities(new EntityQuery { Kinds = [kind], First = PerPage, After = after.Length > 0 ? after : null, CountTotal = true }, token);
        List<Entity> entities = [.. page.Items.Select(item => item.Item)];
        var statuses = kind == EntityKind.Procedure ? await new Judge(store).StatusesOf(entities, view.Lens, token) : new Dictionary<EntityId, Status>();
        return PageAnswer.Of<EntityList>(
            ("View", view), ("Kind", kind), ("Entities", entities), ("Total", (long)(page.TotalCount ?? entities.Count)), ("Statuses", statuses),
            ("Days", await DaysOf(store, view, kind, entities, token)), ("Next", page.HasMore ? page.Items[^1].Cursor : null));
    }

    private static async Task<IReadOnlyDictionary<EntityId, StatementAnswer>> DaysOf(IGraphStore store, PageView view, EntityKind kind, List<Entity> entities, CancellationToken token)
    {
        if (kind != EntityKind.Event || entities.Count == 0) return new Dictionary<EntityId, StatementAnswer>();
        var told = await store.ReadStatements([.. entities.Select(one => one.Id)], new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs] }, view.Lens, token);
        return told.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key, pair => pair.Value[0]);
    }
}
