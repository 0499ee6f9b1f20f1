using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement.Finding;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>The entity that a command line names; what else it may have meant is told beside the answer.</summary>
internal static class NamedEntity
{
    /// <exception cref="CliException">Nothing is called so; it says what is nearest.</exception>
    public static async Task<Entity> Find(IGraphStore store, string text, CancellationToken token)
    {
        var finder = new EntityFinder(store);
        if (await finder.Find(text, token) is { } found)
        {
            if (found.Besides.Count > 0) Terminal.Messages.WriteLine($"Found besides: {string.Join(", ", found.Besides.Select(entity => entity.Id))}");
            return found.Entity;
        }
        var meant = await finder.FindNearest(text, token) is { } near
            ? $"Did you mean {near.Id} ({near.Name})?"
            : "A word's beginning is enough; an id looks like instrument:etias.";
        throw new CliException($"Nothing is called '{text}'. {meant}");
    }
}
