using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Filling;

/// <summary>
/// Writes into each <c>source.yaml</c> what <c>expected</c> has to say for the source as it stands. The rest of the file stays as it is:
/// its comments, its order, its style, its line ends.
/// </summary>
public static class CountFiller
{
    /// <summary>
    /// Nothing is written while a file of the dataset cannot be read: half a source yields half the counts. Errors of other kinds are no
    /// reason to wait, since the counts are right whatever else is wrong.
    /// </summary>
    public static IReadOnlyList<FilledCounts> Fill(Dataset dataset) =>
        dataset.Diagnostics.Count > 0 ? [] : [.. dataset.Sources.Select(source => Fill(dataset.Folder, source)).OfType<FilledCounts>()];

    private static FilledCounts? Fill(string folder, SourceFolder source)
    {
        var counts = SourceCounts.Of(source).ToList();
        var changes = counts.SelectMany(one => one.Differences()).ToList();
        if (changes.Count == 0) return null;
        var name = source.Name + "/source.yaml";
        var file = EditedFile.Open(Path.Combine(folder, name));
        var text = file.With(ExpectedEdits.Of(file, (YamlMappingNode)YamlFile.Parse(name, file.Text).Root!, counts));
        if (!Says(name, text, counts)) return new FilledCounts(name, changes, Unwritten(source, changes));
        file.Write(text);
        return new FilledCounts(name, changes, Faults: []);
    }

    private static IReadOnlyList<Diagnostic> Unwritten(SourceFolder source, List<CountDifference> changes)
    {
        var message = $"--fill cannot add counts to a file of this form: write them by hand ({string.Join(", ", changes)})";
        return [.. changes.Select(one => source.ManifestPlaces.At($"expected.{one.Part}.{one.Name}")).Distinct().Select(at => new Diagnostic(Severity.Error, DiagnosticCodes.Expected, at, message))];
    }

    /// <summary>Read anew before it is written: YAML has more forms than an author or this program thinks of.</summary>
    private static bool Says(string name, string text, IReadOnlyList<SourceCounts> counts)
    {
        try
        {
            var manifest = ManifestReader.Source(YamlFile.Parse(name, text)).Manifest;
            return counts.All(one => !(one with { Expected = one.Part == "statements" ? manifest.ExpectedStatements : manifest.ExpectedEntities }).Differences().Any());
        }
        catch (DiagnosticException)
        {
            return false;
        }
    }
}
