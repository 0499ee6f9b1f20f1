namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>The sections of documents that evidence names, by document, then section.</summary>
internal sealed class SectionTable
{
    private readonly (int Document, string Section)[] _sections;

    private SectionTable((int Document, string Section)[] sections) => _sections = sections;

    public int DocumentOf(int index) => _sections[index].Document;

    public string NameOf(int index) => _sections[index].Section;

    /// <summary>Collects sections in any order, numbering them as they come.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
        private readonly Dictionary<long, int> _numbers = []; // by document and name, two numbers in one
        private readonly List<(int Document, string Section)> _sections = [];

        public int Add(int document, string section)
        {
            if (!_names.TryGetValue(section, out var name)) _names.Add(section, name = _names.Count);
            var key = ((long)document << 32) | (uint)name;
            if (_numbers.TryGetValue(key, out var number)) return number;
            _numbers.Add(key, _sections.Count);
            _sections.Add((document, section));
            return _sections.Count - 1;
        }

        /// <summary>Adds the sections of another collection: from their numbers there to those here.</summary>
        public int[] Add(Builder other) => [.. other._sections.Select(one => Add(one.Document, one.Section))];

        /// <param name="indexOf">From the number at collection to the index in the table.</param>
        public SectionTable Build(out int[] indexOf)
        {
            var numbers = Enumerable.Range(0, _sections.Count).ToArray();
            Array.Sort(numbers, (a, b) => Compare(_sections[a], _sections[b]));
            indexOf = new int[numbers.Length];
            for (var i = 0; i < numbers.Length; i++) indexOf[numbers[i]] = i;
            return new SectionTable(Array.ConvertAll(numbers, number => _sections[number]));
        }

        private static int Compare((int Document, string Section) a, (int Document, string Section) b)
        {
            var order = a.Document.CompareTo(b.Document);
            return order == 0 ? string.CompareOrdinal(a.Section, b.Section) : order;
        }
    }
}
