namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>The sections of documents that evidence names, by document, then section.</summary>
internal sealed class SectionTable
{
    private readonly (int Document, string Section)[] _sections;

    private SectionTable((int Document, string Section)[] sections) => _sections = sections;

    public int Count => _sections.Length;

    public int DocumentOf(int index) => _sections[index].Document;

    public string NameOf(int index) => _sections[index].Section;

    /// <summary>Collects sections in any order, numbering them as they come.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<(int, string), int> _numbers = [];

        public int Add(int document, string section)
        {
            if (!_numbers.TryGetValue((document, section), out var number)) _numbers.Add((document, section), number = _numbers.Count);
            return number;
        }

        /// <param name="indexOf">From the number at collection to the index in the table.</param>
        public SectionTable Build(out int[] indexOf)
        {
            var sections = _numbers.Keys.ToArray();
            Array.Sort(sections, Compare);
            indexOf = new int[sections.Length];
            for (var i = 0; i < sections.Length; i++) indexOf[_numbers[sections[i]]] = i;
            return new SectionTable(sections);
        }

        private static int Compare((int Document, string Section) a, (int Document, string Section) b)
        {
            var order = a.Document.CompareTo(b.Document);
            return order == 0 ? string.CompareOrdinal(a.Section, b.Section) : order;
        }
    }
}
