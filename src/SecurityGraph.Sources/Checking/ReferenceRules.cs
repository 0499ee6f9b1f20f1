using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Checking;

/// <summary>Every id that a statement names is an entity; where it is not, the nearest one is offered.</summary>
internal static class ReferenceRules
{
    public static void Check(CheckContext context)
    {
        // What an unreadable file would have defined is not unknown; only statements define nothing.
        if (context.Dataset.Diagnostics.Any(fault => !fault.At.File.EndsWith("/statements.yaml", StringComparison.Ordinal))) return;
        foreach (var source in context.Dataset.Sources)
        {
            if (source.Manifest.Document is { } document) Resolve(context, source.ManifestItem, "document", document);
        }
        foreach (var (statement, item, _) in context.Dataset.Statements)
        {
            Resolve(context, item, "subject", statement.Subject);
            if (statement.Object is { } target) Resolve(context, item, "object", target);
            for (var i = 0; i < statement.About.Count; i++) Resolve(context, item, $"about[{i}]", statement.About[i]);
            if (statement.Occasion is { } occasion) Resolve(context, item, "occasion", occasion);
            for (var i = 0; i < statement.Evidence.Count; i++)
            {
                Resolve(context, item, $"evidence[{i}].document", statement.Evidence[i].Document);
                if (statement.Evidence[i].AttributedTo is { } who) Resolve(context, item, $"evidence[{i}].attributedTo", who);
            }
        }
    }

    private static void Resolve(CheckContext context, YamlItem item, string member, EntityId id)
    {
        if (context.Entities.ContainsKey(id)) return;
        var near = Spelling.Nearest(id, context.Entities.Keys);
        context.Error(
            DiagnosticCodes.UnknownId, item.At(member), $"'{member}': there is no entity {id}{(near is null ? "" : $"; did you mean {near}?")}");
    }
}
