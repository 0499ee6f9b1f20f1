namespace Arrows;

/// <summary>Folders that each lead to all the others: a strongly connected component of more than one.</summary>
/// <param name="Arrows">Those between its folders, the thinnest first: they are the easiest to break.</param>
internal sealed record Circle(IReadOnlyList<string> Folders, IReadOnlyList<Arrow> Arrows)
{
    public static IReadOnlyList<Circle> Among(IReadOnlyList<Arrow> arrows)
    {
        var next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
        var reached = next.ToDictionary(from => from.Key, from => Reached(from.Key, next), StringComparer.Ordinal);
        bool Meet(string one, string other) => reached[one].Contains(other) && reached.TryGetValue(other, out var back) && back.Contains(one);
        return
        [
            .. reached.Keys.Where(folder => reached[folder].Contains(folder)).Order(StringComparer.Ordinal)
                .GroupBy(folder => reached.Keys.Where(other => Meet(folder, other)).Min(StringComparer.Ordinal)!, StringComparer.Ordinal)
                .Select(folders => Of([.. folders], arrows)),
        ];
    }

    private static Circle Of(IReadOnlyList<string> folders, IReadOnlyList<Arrow> arrows) =>
        new(folders, [.. arrows.Where(arrow => folders.Contains(arrow.From) && folders.Contains(arrow.To)).OrderBy(arrow => arrow.Files)]);

    // Some forty folders: asking each where it leads is quick enough and easier to read than Tarjan's algorithm.
    private static HashSet<string> Reached(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(next[start]);
        while (open.TryPop(out var folder))
        {
            if (!reached.Add(folder)) continue;
            foreach (var further in next[folder]) open.Push(further);
        }

        return reached;
    }
}
