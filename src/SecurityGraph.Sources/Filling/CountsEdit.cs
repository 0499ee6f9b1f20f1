using System.Globalization;
using SecurityGraph.Sources.Checking;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Filling;

/// <summary>
/// What a list of counts becomes, in braces or a line each. A name that is new stands where the order of names puts it, at the end where
/// the author has another order; one of which nothing is left goes, but where a comment stands beside it, which must not go with it: then
/// its count is 0.
/// </summary>
internal sealed class CountsEdit
{
    private readonly string _between;
    private readonly bool _isInBraces;
    private readonly List<Entry> _entries;

    /// <summary>Comments and blanks behind the last count; in braces they don't matter.</summary>
    private string _tail = "";

    private CountsEdit(EditedFile file, YamlMappingNode written)
    {
        _isInBraces = written.Style == MappingStyle.Flow;
        _between = _isInBraces ? ", " : file.LineEnd + new string(' ', (int)written.Children[0].Key.Start.Column - 1);
        var end = (int)written.Children[0].Key.Start.Index;
        _entries = [];
        foreach (var (key, value) in written.Children)
        {
            var (start, from, to) = ((int)key.Start.Index, (int)value.Start.Index, (int)value.End.Index);
            _entries.Add(new Entry(key.ToString(), file.Text[end..start], file.Text[start..from], file.Text[from..to]));
            end = to;
        }
        if (!_isInBraces) _tail = file.Text[end..Layout.EndOfLine(file.Text, end)];
    }

    /// <param name="Lead">What stands between it and the count before.</param>
    /// <param name="Label">Its name as it is written, up to its count.</param>
    private sealed record Entry(string Name, string Lead, string Label, string Count);

    public static Edit Of(EditedFile file, YamlMappingNode written, SourceCounts counts)
    {
        var list = new CountsEdit(file, written);
        var (start, length) = ((int)written.Children[0].Key.Start.Index, list.ToString().Length);
        // The order of names is that of those that stay.
        var isNew = counts.Differences().ToLookup(one => one.Expected is null);
        foreach (var one in isNew[false]) list.Change(one);
        foreach (var one in isNew[true]) list.Insert(one.Name, Text(one.Found));
        return new Edit(start, start + length, list.ToString());
    }

    public override string ToString()
    {
        var text = string.Concat(_entries.Select(entry => entry.Lead + entry.Label + entry.Count)) + _tail;
        return _entries.Count > 0 || _isInBraces ? text : "{}" + text;
    }

    private void Change(CountDifference one)
    {
        var at = _entries.FindIndex(entry => entry.Name == one.Name);
        if (one.Found > 0 || HasComment(at)) _entries[at] = _entries[at] with { Count = Text(one.Found) };
        else Remove(at);
    }

    private void Insert(string name, string count)
    {
        var isInOrder = _entries.Zip(_entries.Skip(1)).All(pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) < 0);
        var at = isInOrder ? _entries.FindIndex(entry => string.CompareOrdinal(entry.Name, name) > 0) : -1;
        if (at < 0) at = _entries.Count;
        var (before, behind) = at == 0 ? ("", _between) : Cut(at == _entries.Count ? _tail : _entries[at].Lead);
        if (at < _entries.Count) _entries[at] = _entries[at] with { Lead = behind };
        else _tail = at == 0 ? _tail : behind;
        _entries.Insert(at, new Entry(name, at == 0 ? "" : before + _between, name + ": ", count));
    }

    /// <summary>What stands between two counts, as that of the first, which stays on its line, and that of the second.</summary>
    private (string OfFirst, string OfSecond) Cut(string lead)
    {
        if (_isInBraces) return ("", lead);
        var end = Layout.EndOfLine(lead, 0);
        return (lead[..end], lead[end..]);
    }

    private bool HasComment(int at) => _entries[at].Lead.Contains('#') || (at + 1 < _entries.Count ? _entries[at + 1].Lead : _tail).Contains('#');

    private void Remove(int at)
    {
        _entries.RemoveAt(at);
        if (at == 0 && _entries.Count > 0) _entries[0] = _entries[0] with { Lead = "" };
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
