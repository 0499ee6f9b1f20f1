using System.Globalization;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j.Mapping;

namespace SecurityGraph.Neo4j.Importing;

/// <summary>
/// A graph as the files that <c>neo4j-admin database import full</c> reads: what a load would leave in an empty database, but for the constraint and the
/// indexes, which the next load makes.
/// </summary>
public static class ImportFiles
{
    /// <summary>Between the members of a list; no text of ours has it (<see cref="ImportTable"/> refuses it).</summary>
    public const string ArrayDelimiter = "U+001F";

    /// <summary>Files of nodes, as the importer is told of them.</summary>
    public static IReadOnlyList<string> Nodes { get; } = ["entities.csv", "statements.csv", "sections.csv", "load.csv"];

    /// <summary>Files of relationships.</summary>
    public static IReadOnlyList<string> Relationships { get; } = ["relations.csv", "said-in.csv", "of.csv"];

    /// <summary>The importer reads no longer row unless it is told to, and takes memory for each reader by it.</summary>
    private const int LongestRow = 4 << 20;

    /// <summary>The command that reads them in the folder in which they stand; the database is not there yet, or is to be overwritten.</summary>
    /// <param name="longest">The size in bytes of load.csv, which is one row with all that is neither entity nor statement, the longest there is.</param>
    public static string Command(long longest) =>
        "neo4j-admin database import full neo4j " + string.Join(' ', [.. Nodes.Select(file => "--nodes=" + file), .. Relationships.Select(file => "--relationships=" + file)])
        + $" --array-delimiter={ArrayDelimiter} --multiline-fields=true"
        + (longest < LongestRow ? "" : string.Create(CultureInfo.InvariantCulture, $" --read-buffer-size={(longest >> 20) + 2}m"));

    /// <summary>What writes each file; in the order of ids, so that the same graph has the same bytes.</summary>
    public static IReadOnlyList<(string Name, Action<Stream> Write)> Of(Graph graph)
    {
        var mapping = new RowMapper(graph);
        return
        [
            ("entities.csv", stream => ImportTable.OfNodes(Layout.OfEntities).Write(stream, graph.Entities.Select(mapping.Row).Select(row => ImportRow.Of(row.Label, row.Properties)))),
            ("statements.csv", stream => ImportTable.OfNodes(Layout.OfStatements).Write(stream, graph.Statements.Select(mapping.Row).Select(row => ImportRow.Of(Layout.StatementLabel, row.Properties)))),
            ("sections.csv", stream => ImportTable.OfNodes(Layout.OfSections).Write(stream, mapping.Sections.Select(row => ImportRow.Of(Layout.SectionLabel, row.Properties)))),
            ("load.csv", stream => ImportTable.OfNodes(Layout.OfLoad).Write(stream, [ImportRow.Of(Layout.LoadLabel, Finished(mapping.Load()))])),
            ("relations.csv", stream => ImportTable.OfRelationships(Layout.OfRelations).Write(stream, graph.Statements.SelectMany(statement => mapping.Row(statement).Relations)
                .Select(row => new ImportRow([row.Ends.From, row.Ends.To, row.Ends.Type], row.Properties)))),
            ("said-in.csv", stream => ImportTable.OfRelationships(Layout.OfEvidence).Write(stream, graph.Statements.Select(mapping.Row)
                .SelectMany(row => row.Evidence.Select(said => new ImportRow([row.Id, said.Section, Layout.SaidIn], said.Properties))))),
            ("of.csv", stream => ImportTable.OfRelationships([]).Write(stream, mapping.Sections
                .Select(row => new ImportRow([row.Id, row.Document, Layout.Of], new Dictionary<string, object?>(StringComparer.Ordinal))))),
        ];
    }

    /// <summary>As the first load that came to its end leaves it.</summary>
    private static Dictionary<string, object?> Finished(IReadOnlyDictionary<string, object?> load) =>
        new(load, StringComparer.Ordinal) { ["complete"] = true, ["generation"] = 1, ["steps"] = 1 };
}
