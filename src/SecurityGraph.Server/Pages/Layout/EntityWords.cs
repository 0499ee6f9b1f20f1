using SecurityGraph.Model.Statements;

namespace SecurityGraph.Server.Pages.Layout;

/// <summary>What an entity is, in words.</summary>
internal static class EntityWords
{
    /// <summary><c>it system</c>; of a kind without subkinds the kind.</summary>
    public static string Subkind(Entity entity) => entity.Subkind.Length > 0 ? entity.Subkind.Replace('_', ' ') : entity.Kind.Prefix;

    /// <summary><c>instrument, it system</c>.</summary>
    public static string Sort(Entity entity) => entity.Subkind.Length > 0 ? $"{entity.Kind.Prefix}, {Subkind(entity)}" : entity.Kind.Prefix;
}
