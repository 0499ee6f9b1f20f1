namespace Arrows;

/// <summary>Writes what a reader of the house wants to know: who uses whom, and what is wrong.</summary>
internal sealed class Report(TextWriter output)
{
    private const int Examples = 5;

    public void Write(House house)
    {
        foreach (var project in house.Arrows.GroupBy(arrow => Project(arrow.From), StringComparer.Ordinal)) Write(project);
        Write("circles", house.Circles, Write);
        Write("arrows against the order", house.Upward, Write);
        Write("folders that the order does not list", house.Unlisted, folder => output.WriteLine($"  {folder}"));
        Write("folders of the order without code", house.Missing, folder => output.WriteLine($"  {folder}"));
        output.WriteLine(
            $"{house.Folders.Count} folders, {house.Arrows.Count} arrows, {house.Circles.Count} circles, {house.Upward.Count} against the order, " +
            $"{house.Unlisted.Count} not listed, {house.Missing.Count} without code");
    }

    /// <summary>A line a folder: where its files lead, with how many of them.</summary>
    private void Write(IGrouping<string, Arrow> project)
    {
        output.WriteLine(project.Key);
        foreach (var folder in project.GroupBy(arrow => arrow.From, StringComparer.Ordinal))
        {
            output.WriteLine($"  {Short(folder.Key, project.Key)} -> {string.Join(", ", folder.Select(arrow => $"{Short(arrow.To, project.Key)} {arrow.Files}"))}");
        }

        output.WriteLine();
    }

    private void Write<T>(string title, IReadOnlyList<T> faults, Action<T> write)
    {
        output.WriteLine(faults.Count == 0 ? $"{title}: none" : $"{title}: {faults.Count}");
        foreach (var fault in faults) write(fault);
        if (faults.Count > 0) output.WriteLine();
    }

    private void Write(Circle circle)
    {
        output.WriteLine();
        output.WriteLine(string.Join(", ", circle.Folders));
        foreach (var arrow in circle.Arrows) Write(arrow);
    }

    private void Write(Arrow arrow)
    {
        // A file that uses a type in ten places is one example.
        var examples = arrow.References.DistinctBy(reference => (reference.File, reference.Type)).ToList();
        output.WriteLine($"  {arrow.From} -> {arrow.To}: {arrow.Files} {(arrow.Files == 1 ? "file" : "files")}");
        foreach (var example in examples.Take(Examples)) output.WriteLine($"    {example}");
        if (examples.Count > Examples) output.WriteLine($"    and {examples.Count - Examples} more");
    }

    private static string Project(string folder) => folder.Split('/')[0];

    private static string Short(string folder, string project) =>
        folder == project ? "." : folder.StartsWith(project + '/', StringComparison.Ordinal) ? folder[(project.Length + 1)..] : folder;
}
