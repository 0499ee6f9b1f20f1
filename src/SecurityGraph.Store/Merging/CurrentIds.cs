using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Merging;

/// <summary>
/// Puts current ids where an earlier release's stand: a statement that names an entity by a former id says the same as one that
/// names it by the current one. Its own id of then becomes a former id of it.
/// </summary>
internal sealed class CurrentIds
{
    private readonly Dictionary<EntityId, EntityId> _current = [];

    /// <param name="entities">By id.</param>
    public CurrentIds(IReadOnlyDictionary<EntityId, Entity> entities)
    {
        foreach (var entity in entities.Values)
        {
            foreach (var former in entity.FormerIds.Where(former => !entities.ContainsKey(former))) _current.TryAdd(former, entity.Id);
        }
    }

    public EntityId Of(EntityId id) => _current.GetValueOrDefault(id, id);

    public Statement Of(Statement statement)
    {
        if (!IsOld(statement)) return statement;
        var current = statement with
        {
            Subject = Of(statement.Subject),
            Object = Of(statement.Object),
            About = [.. statement.About.Select(Of)],
            Occasion = Of(statement.Occasion),
            Evidence = [.. statement.Evidence.Select(one => one with { Document = Of(one.Document), AttributedTo = Of(one.AttributedTo) })],
        };
        return current.Id == statement.Id ? current : current with { FormerIds = [.. current.FormerIds, statement.Id] };
    }

    public Link Of(Link link) => link with { From = Of(link.From), To = Of(link.To) };

    private string Of(string end) => EntityId.TryParse(end, out var id) ? Of(id).ToString() : end;

    private EntityId? Of(EntityId? id) => id is { } one ? Of(one) : null;

    private bool IsOld(Statement statement) =>
        _current.Count > 0
        && (statement.Participants.Any(_current.ContainsKey) || IsOld(statement.Occasion)
            || statement.Evidence.Any(one => _current.ContainsKey(one.Document) || IsOld(one.AttributedTo)));

    private bool IsOld(EntityId? id) => id is { } one && _current.ContainsKey(one);
}
