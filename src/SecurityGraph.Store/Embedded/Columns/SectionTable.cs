using System.Collections.Concurrent;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>The sections of documents that evidence names, by document, then section.</summary>
internal sealed class SectionTable
{
    private readonly (int Document, string Section)[] _sections;

    private SectionTable((int Document, string Section)[] sections) => _sections = sections;

    public int DocumentOf(int index) => _sections[index].Document;

    public string NameOf(int index) => _sections[index].Section;

    /// <summary>Numbers the names of sections, which are few, as they come from any number of threads, and builds the table of all evidence.</summary>
    public sealed class Builder
    {
        private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<string> _names = [];
        private readonly Lock _adding = new();

        /// <summary>A document and the number of a name in one number.</summary>
        public static long Join(int document, int name) => ((long)document << 32) | (uint)name;

        /// <summary>The number of a name.</summary>
        public int NumberOf(string name) => _numbers.TryGetValue(name, out var number) ? number : Add(name);

        /// <param name="evidence">The section of each evidence (<see cref="Join"/>); used up.</param>
        /// <param name="indexOf">The index in the table of each evidence.</param>
        public SectionTable Build(long[] evidence, out int[] indexOf)
        {
            var rankOf = Ranks(out var names);
            for (var i = 0; i < evidence.Length; i++) evidence[i] = Join(Document(evidence[i]), rankOf[Name(evidence[i])]);
            var order = new int[evidence.Length];
            for (var i = 0; i < order.Length; i++) order[i] = i;
            Array.Sort(evidence, order);
            indexOf = new int[evidence.Length];
            var sections = new List<(int Document, string Section)>();
            for (var i = 0; i < evidence.Length; i++)
            {
                if (i == 0 || evidence[i] != evidence[i - 1]) sections.Add((Document(evidence[i]), names[Name(evidence[i])]));
                indexOf[order[i]] = sections.Count - 1;
            }
            return new SectionTable([.. sections]);
        }

        private int Add(string name)
        {
            lock (_adding)
            {
                if (_numbers.TryGetValue(name, out var number)) return number;
                _names.Add(name);
                return _numbers[name] = _names.Count - 1;
            }
        }

        private int[] Ranks(out string[] sorted)
        {
            sorted = [.. _names];
            var numbers = Enumerable.Range(0, sorted.Length).ToArray();
            Array.Sort(sorted, numbers, StringComparer.Ordinal);
            var rankOf = new int[numbers.Length];
            for (var i = 0; i < numbers.Length; i++) rankOf[numbers[i]] = i;
            return rankOf;
        }

        private static int Document(long joined) => (int)(joined >> 32);

        private static int Name(long joined) => (int)joined;
    }
}
