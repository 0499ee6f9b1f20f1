using GraphQL;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Server.GraphQL.FieldHelpers;

/// <summary>The subkinds that somebody names must be of the kind that is listed.</summary>
internal static class KnownSubkinds
{
    /// <summary>The argument <c>subkinds</c>; null where it is left out.</summary>
    public static IReadOnlyList<string>? Read(IResolveFieldContext context, EntityKind kind)
    {
        var names = context.List<string>("subkinds");
        var unknown = names?.FirstOrDefault(name => !kind.TryGetSubkind(name, out _));
        if (unknown is null) return names;
        var all = kind.Subkinds.Select(one => one.Name).ToList();
        var hint = Spelling.Nearest(unknown, all) is { } near ? $"did you mean '{near}'?" : $"there are {string.Join(", ", all)}.";
        throw Arguments.Bad("subkinds", $"'{Arguments.Short(unknown)}' is no subkind of {kind.Name}; {hint}");
    }
}
