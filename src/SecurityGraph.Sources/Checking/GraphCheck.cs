using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// Checks an exchange file against the rules that data files keep. What it has no place for (manifests, texts) is not asked; what
/// is derived is passed over, because it is derived anew; warnings are for those who write data files.
/// </summary>
public static class GraphCheck
{
    /// <param name="most">So many errors are told in words, in the order of the file; the others are only counted.</param>
    /// <returns>The first errors, and how many there are.</returns>
    public static (IReadOnlyList<Diagnostic> First, int Count) Run(GraphFile file, int most)
    {
        var context = Context(file);
        var (first, count) = (new List<Diagnostic>(), 0);
        void Take()
        {
            var found = context.Take().Where(one => one.Severity == Severity.Error).ToList();
            first.AddRange(found.Take(most - first.Count));
            count += found.Count;
        }

        foreach (var entity in Entities(file))
        {
            AllRules.Check(context, entity);
            Take();
        }
        foreach (var statement in Statements(file))
        {
            AllRules.Check(context, statement);
            Take();
        }
        return (first, count);
    }

    /// <summary>The graph without what breaks a rule, without what names it, and without what is derived.</summary>
    public static (Graph Kept, LeftOut LeftOut) Keep(GraphFile file)
    {
        var context = Context(file);
        var sieve = new Sieve(context);
        var entities = sieve.Keep(Entities(file), entity => AllRules.Check(context, entity));
        var statements = sieve.Keep(Statements(file), statement => AllRules.Check(context, statement));
        var graph = file.Graph with { Entities = [.. entities.Select(one => one.Value)], Statements = [.. statements.Select(one => one.Value)] };
        return sieve.LeftOut.IsEmpty ? (graph, LeftOut.Nothing) : WithoutTheirTraces(graph, file.Graph, sieve.LeftOut);
    }

    /// <summary>Nothing is told of what is left out.</summary>
    private static (Graph Kept, LeftOut LeftOut) WithoutTheirTraces(Graph kept, Graph whole, LeftOut left)
    {
        var lost = whole.Entities.ExceptBy(kept.Entities.Select(entity => entity.Id), entity => entity.Id).SelectMany(entity => entity.FormerIds.Prepend(entity.Id)).ToHashSet();
        var lostIds = whole.Statements.Where(statement => !statement.Derived).Select(statement => statement.Id)
            .Except(kept.Statements.Select(statement => statement.Id), StringComparer.Ordinal).Concat(lost.Select(id => id.ToString())).ToHashSet(StringComparer.Ordinal);
        kept = kept with
        {
            Links = [.. whole.Links.Where(link => !lostIds.Contains(link.From) && !lostIds.Contains(link.To))],
            Mentions = [.. whole.Mentions.Where(mention => !lost.Contains(mention.Entity) && !lost.Contains(mention.Document))],
            Coverage = [.. whole.Coverage.Where(section => !lost.Contains(section.Document))],
        };
        return (kept, left with
        {
            Links = whole.Links.Count - kept.Links.Count,
            Mentions = whole.Mentions.Count - kept.Mentions.Count,
            Sections = whole.Coverage.Count - kept.Coverage.Count,
        });
    }

    private static RuleContext Context(GraphFile file)
    {
        var entities = file.Graph.Entities.ToDictionary(entity => entity.Id);
        // A store finds an entity by the ids of earlier releases too.
        foreach (var entity in file.Graph.Entities)
        {
            foreach (var former in entity.FormerIds) entities.TryAdd(former, entity);
        }
        return new RuleContext(file.Graph.Header.AsOf, entities);
    }

    private static IEnumerable<Located<Entity>> Entities(GraphFile file) =>
        file.Graph.Entities.Select((entity, i) => new Located<Entity>(entity, new LineOfFile(file.Name, file.EntityLines[i])));

    private static IEnumerable<Located<Statement>> Statements(GraphFile file) =>
        file.Graph.Statements.Select((statement, i) => new Located<Statement>(statement, new LineOfFile(file.Name, file.StatementLines[i])))
            .Where(located => !located.Value.Derived);
}
