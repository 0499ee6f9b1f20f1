using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>What <see cref="ControlCharacterRule"/> says of data files, said of an exchange file: a warning, for whoever takes a file that others wrote.</summary>
public static class GraphControlCharacters
{
    /// <param name="most">So many are told in words.</param>
    /// <returns>The first of them, and how many there are.</returns>
    public static (IReadOnlyList<Diagnostic> First, int Count) In(GraphFile file, int most)
    {
        var (first, count) = (new List<Diagnostic>(), 0);
        foreach (var (line, member, text) in Texts(file))
        {
            if (string.IsNullOrEmpty(text)) continue;
            var character = ControlCharacters.FirstIn(text);
            if ((character ?? ControlCharacters.FirstInvisibleIn(text)) is not { } found) continue;
            if (count++ < most)
                first.Add(new Diagnostic(Severity.Warning, DiagnosticCodes.ControlCharacter, new FilePlace(file.Name, line, Member: member), $"{RuleContext.Quoted(text)} has the {(character is null ? "invisible" : "control")} character {found} in it"));
        }
        return (first, count);
    }

    private static IEnumerable<(int Line, string Member, string? Text)> Texts(GraphFile file)
    {
        foreach (var (member, text) in Of(file.Graph.Header)) yield return (1, member, text);
        for (var i = 0; i < file.Graph.Entities.Count; i++)
        {
            foreach (var (member, text) in Of(file.Graph.Entities[i])) yield return (file.EntityLines[i], member, text);
        }
        for (var i = 0; i < file.Graph.Statements.Count; i++)
        {
            foreach (var (member, text) in Of(file.Graph.Statements[i])) yield return (file.StatementLines[i], member, text);
        }
    }

    private static IEnumerable<(string Member, string? Text)> Of(ExchangeHeader header) =>
        [("dataset", header.Dataset), ("title", header.Title), ("description", header.Description), ("release", header.Release), ("licence", header.Licence)];

    private static IEnumerable<(string Member, string? Text)> Of(Entity entity)
    {
        yield return ("name", entity.Name);
        yield return ("title", entity.Title);
        yield return ("description", entity.Description);
        for (var i = 0; i < entity.Aliases.Count; i++)
        {
            yield return ($"aliases[{i}].text", entity.Aliases[i].Text);
            yield return ($"aliases[{i}].lang", entity.Aliases[i].Lang);
        }
        for (var i = 0; i < entity.Identifiers.Count; i++) yield return ($"identifiers[{i}].value", entity.Identifiers[i].Value);
    }

    private static IEnumerable<(string Member, string? Text)> Of(Statement statement)
    {
        yield return ("provision", statement.Provision);
        yield return ("condition", statement.Condition);
        yield return ("commitment", statement.Commitment);
        for (var i = 0; i < statement.Evidence.Count; i++)
        {
            var evidence = statement.Evidence[i];
            yield return ($"evidence[{i}].section", evidence.Section);
            yield return ($"evidence[{i}].condition", evidence.Condition);
            yield return ($"evidence[{i}].commitment", evidence.Commitment);
            yield return ($"evidence[{i}].printed", evidence.Printed);
            yield return ($"evidence[{i}].summary", evidence.Summary);
            yield return ($"evidence[{i}].url", evidence.Url);
        }
    }
}
