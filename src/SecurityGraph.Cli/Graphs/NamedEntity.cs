using System.CommandLine;
using System.CommandLine.Parsing;
using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Finding;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using Spectre.Console;

namespace SecurityGraph.Cli.Graphs;

/// <summary>The entity that a command line names; what else it may have meant is told beside the answer.</summary>
internal static class NamedEntity
{
    /// <summary>Refuses an empty text in place of an entity, before anything is read.</summary>
    /// <param name="name">Of the option or argument.</param>
    public static void RefuseEmpty(SymbolResult result, string name)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError($"{name}: an empty text names nothing; give an id, a name or an identifier.");
    }

    /// <summary>An option that names an entity.</summary>
    public static Option<string> Option(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "ENTITY" };
        option.Validators.Add(result => RefuseEmpty(result, name));
        return option;
    }

    /// <exception cref="CliException">Nothing is called so; it says what is nearest.</exception>
    public static async Task<Entity> Find(IGraphStore store, string text, CancellationToken token)
    {
        var finder = new EntityFinder(store);
        if (await finder.Find(text, token) is { } found)
        {
            Tell(text, found);
            return found.Entity;
        }
        var meant = await finder.FindNearest(text, token) is { } near
            ? $"Did you mean {near.Id} ({near.Name})?"
            : "Four letters of a word's beginning are enough; an id looks like instrument:etias.";
        // Ids stand in no document; and where nobody counted what was read there is nothing to tell.
        var why = EntityId.TryParse(text.Trim(), out _) || (await store.FindCoverage(null, token)).Count == 0 ? "" : " " + (await new Judge(store).WhyNothingIsCalled(text, token)).Sentence;
        throw new CliException($"Nothing is called '{text}'. {meant}{why}");
    }

    /// <summary>For which name an entity stands, where it may have meant another: several may be named on one line.</summary>
    private static void Tell(string text, FoundEntity found)
    {
        if (found is { IsExact: true, Besides.Count: 0 }) return;
        var taken = found.IsExact ? $"'{text}' is {found.Entity.Id} here" : $"Nothing is called just '{text}': taken for it is {found.Entity.Id} ({found.Entity.Name})";
        var besides = found.Besides.Count > 0 ? $"; found besides: {string.Join(", ", found.Besides.Select(entity => entity.Id))}" : "";
        Terminal.Messages.WriteLine($"{taken}{besides}");
    }
}
