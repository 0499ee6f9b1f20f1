using System.Globalization;

namespace SecurityGraph.Model.Passages;

/// <summary>The embedded nfkc.txt; its head says what its lines are and where they come from.</summary>
internal sealed class UnicodeTable
{
    private readonly Dictionary<int, byte> _classes = [];

    public static UnicodeTable Current { get; } = Read();

    /// <summary>Full compatibility decompositions, Hangul syllables left out.</summary>
    public Dictionary<int, int[]> Decompositions { get; } = [];

    /// <summary>Pairs that compose, Hangul left out.</summary>
    public Dictionary<(int First, int Second), int> Composites { get; } = [];

    /// <summary>The canonical combining class; 0 for a starter.</summary>
    public int ClassOf(int code) => code < 0x300 ? 0 : _classes.GetValueOrDefault(code);

    private static UnicodeTable Read()
    {
        var table = new UnicodeTable();
        using var stream = typeof(UnicodeTable).Assembly.GetManifestResourceStream("nfkc.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) table.Add(line[0], line[2..].Split(' '));
        }

        return table;
    }

    private void Add(char what, string[] words)
    {
        switch (what)
        {
            case 'k': AddClass(words[0].Split('-'), byte.Parse(words[1], CultureInfo.InvariantCulture)); break;
            case 'd': Decompositions.Add(Code(words[0]), [.. words.Skip(1).Select(Code)]); break;
            default: Composites.Add((Code(words[0]), Code(words[1])), Code(words[2])); break;
        }
    }

    private void AddClass(string[] range, byte value)
    {
        for (var code = Code(range[0]); code <= Code(range[1]); code++) _classes.Add(code, value);
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
