using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Places;

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
            var found = context.Take();
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
        var (left, known) = (sieve.LeftOut, Ids(entities, statements));
        var lost = left.IsEmpty ? [] : Ids(Entities(file), Statements(file)).Except(known, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var links = file.Graph.Links.Where(link => !lost.Contains(link.From) && !lost.Contains(link.To)).ToList();
        var kept = file.Graph with { Entities = [.. entities.Select(one => one.Value)], Statements = [.. statements.Select(one => one.Value)], Links = links };
        return (kept, left with { Links = file.Graph.Links.Count - links.Count });
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

    private static HashSet<string> Ids(IEnumerable<Located<Entity>> entities, IEnumerable<Located<Statement>> statements) =>
        [.. entities.Select(one => one.Value.Id.ToString()), .. statements.Select(one => one.Value.Id)];
}
