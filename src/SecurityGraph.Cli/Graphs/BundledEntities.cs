using SecurityGraph.Model.Identifiers;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Cli.Graphs;

/// <summary>Who names an entity of the bundled dataset has most likely not meant to be alone.</summary>
internal static class BundledEntities
{
    private const int MostNames = 3;

    /// <summary>Which of those that a dataset lacks are in the bundled one; empty where none is.</summary>
    public static string Named(Dataset dataset, IReadOnlyList<Diagnostic> found)
    {
        if (found.All(one => one.Code != DiagnosticCodes.UnknownId) || !File.Exists(GraphSource.BundledFile) || GraphSource.Below([dataset]) is not { } bundled) return "";
        var known = bundled.Entities.Select(entity => entity.Id).ToHashSet();
        var own = dataset.Entities.Select(located => located.Value.Id).ToHashSet();
        List<EntityId> named =
        [
            .. dataset.Statements.SelectMany(written => written.Value.NamedEntities).Concat(dataset.Texts.SelectMany(text => text.Mentions).Select(mention => mention.Entity))
                .Where(id => known.Contains(id) && !own.Contains(id)).Distinct().Order(),
        ];
        if (named.Count == 0) return "";
        var shown = string.Join(", ", named.Take(MostNames)) + (named.Count > MostNames ? $" and {named.Count - MostNames} more" : "");
        return $"The bundled dataset has {shown}: leave out --alone.";
    }
}
