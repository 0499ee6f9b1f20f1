using System.Collections.Concurrent;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>The distinct dates of a snapshot, in their order; columns hold indexes into it, -1 for none.</summary>
internal sealed class DateTable
{
    private readonly Edtf[] _dates;
    private readonly int[] _places;

    private DateTable(Edtf[] dates)
    {
        _dates = dates;
        _places = new int[dates.Length];
        for (var i = 1; i < dates.Length; i++)
            _places[i] = Edtf.CompareForSorting(dates[i - 1], dates[i]) == 0 ? _places[i - 1] : i;
    }

    public Edtf? this[int index] => index < 0 ? null : _dates[index];

    public int Count => _dates.Length;

    /// <summary>The place of a date in the order, the same for dates that sort alike; <see cref="Count"/> for none, which is last.</summary>
    public int PlaceOf(int index) => index < 0 ? _dates.Length : _places[index];

    /// <summary>Collects dates in any order, from any number of threads, numbering them as they come.</summary>
    public sealed class Builder
    {
        private readonly ConcurrentDictionary<Edtf, int> _numbers = [];
        private readonly List<Edtf> _dates = [];
        private readonly Lock _adding = new();

        public int Add(Edtf? date)
        {
            if (date is null) return -1;
            if (_numbers.TryGetValue(date, out var number)) return number;
            lock (_adding)
            {
                if (_numbers.TryGetValue(date, out number)) return number;
                _dates.Add(date);
                return _numbers[date] = _dates.Count - 1;
            }
        }

        /// <param name="indexOf">From the number at collection to the index in the table.</param>
        public DateTable Build(out int[] indexOf)
        {
            var numbers = Enumerable.Range(0, _dates.Count).ToArray();
            Array.Sort(numbers, (a, b) => Edtf.CompareForSorting(_dates[a], _dates[b]));
            indexOf = new int[numbers.Length];
            for (var i = 0; i < numbers.Length; i++) indexOf[numbers[i]] = i;
            return new DateTable(Array.ConvertAll(numbers, number => _dates[number]));
        }
    }
}
