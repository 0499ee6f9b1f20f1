using GraphQL;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Server.GraphQL.FieldHelpers;

/// <summary>The subkinds that somebody names must be of a kind that can come: otherwise a slip of the pen finds nothing, which looks like an answer.</summary>
internal static class KnownSubkinds
{
    /// <summary>The argument <c>subkinds</c>; null where it is left out.</summary>
    public static IReadOnlyList<string>? Read(IResolveFieldContext context, params IReadOnlyCollection<EntityKind> kinds)
    {
        var names = context.List<string>("subkinds");
        var unknown = names?.FirstOrDefault(name => !kinds.Any(kind => kind.TryGetSubkind(name, out _)));
        if (unknown is null) return names;
        var all = kinds.SelectMany(kind => kind.Subkinds).Select(one => one.Name).Distinct(StringComparer.Ordinal).ToList();
        var hint = Spelling.Nearest(unknown, all) is { } near ? $"did you mean '{near}'?" : kinds.Count < Vocabulary.Current.Kinds.Count ? $"there are {string.Join(", ", all)}." : "`vocabulary` lists them.";
        var whose = kinds.Count < Vocabulary.Current.Kinds.Count ? string.Join(" or ", kinds.Select(kind => kind.Name)) : "any kind";
        throw Arguments.Bad("subkinds", $"'{Arguments.Short(unknown)}' is no subkind of {whose}; {hint}");
    }
}
