using System.Text;
using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Store.Merging;
using Shouldly;

namespace SecurityGraph.Tests.Sources;

/// <summary>The <see cref="SmallDataset"/> as an exchange file, without a fault; ids of statements follow what is changed in it.</summary>
internal sealed class SmallExchangeFile
{
    public const string Name = "tides.jsonl";

    /// <summary>In a changed text, the value of the member where a fault is to be reported; it is taken out.</summary>
    private const char Mark = '▸';

    /// <summary>Without the trailer.</summary>
    private string _lines;

    public SmallExchangeFile()
    {
        using var dataset = new SmallDataset();
        var read = dataset.Load();
        using var stream = new MemoryStream();
        GraphCompiler.Compile(new Graph(read.Header, [.. read.Entities.Select(one => one.Value)], [.. read.Statements.Select(one => one.Value)], [])).WriteTo(stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        _lines = text[..text.IndexOf("{\"type\":\"trailer\"", StringComparison.Ordinal)];
    }

    /// <summary>With a trailer that counts, but has no hash.</summary>
    public string Text =>
        $"{_lines}{{\"type\":\"trailer\",\"entities\":{Count("entity")},\"statements\":{Count("statement")},\"mentions\":{Count("mention")},\"links\":{Count("link")},\"withdrawn\":0}}\n";

    /// <summary>Where <see cref="Change"/> was marked.</summary>
    public FilePlace Marked { get; private set; }

    /// <summary>Puts a text in the place of one that stands there once; a mark in it is remembered as line and member.</summary>
    public SmallExchangeFile Change(string old, string by)
    {
        var parts = _lines.Split(old);
        parts.Length.ShouldBe(2, $"'{old}' stands once in the file");
        var lines = (parts[0] + by + parts[1]).TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var at = lines[i].IndexOf(Mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                lines[i] = lines[i].Remove(at, 1);
                Marked = new FilePlace(Name, i + 1, Member: MemberAt(lines[i], at));
            }
            lines[i] = Identified(lines[i]);
        }
        _lines = string.Concat(lines.Select(line => line + "\n"));
        return this;
    }

    public SmallExchangeFile Append(string line)
    {
        var last = _lines.TrimEnd('\n').Split('\n')[^1];
        return Change(last, last + "\n" + line);
    }

    public GraphFile Read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        return Graph.ReadFile(stream, Name);
    }

    public IReadOnlyList<Diagnostic> Faults() => GraphCheck.Run(Read(), most: int.MaxValue).First;

    /// <summary>The check finds one thing, at the marked member, and nothing that only follows from it.</summary>
    /// <param name="code">As <c>SG3001</c>.</param>
    /// <param name="message">A telling part of the message.</param>
    public void ShouldHave(string code, string message)
    {
        var found = Faults().ShouldHaveSingleItem();
        found.At.ShouldBe(Marked);
        found.ToString().ShouldStartWith($"{Name}:{Marked.Line}: error {code}: '{Marked.Member}'");
        found.Message.ShouldContain(message);
    }

    private int Count(string type) => _lines.Split($"{{\"type\":\"{type}\"").Length - 1;

    private static string Identified(string line) =>
        line.StartsWith("{\"type\":\"statement\"", StringComparison.Ordinal) && JsonDocument.Parse(line).RootElement.GetProperty("id").GetString() is { } id
            ? line.Replace($"\"id\":\"{id}\"", $"\"id\":\"{ExchangeReader.ReadStatement(Encoding.UTF8.GetBytes(line)).Id}\"", StringComparison.Ordinal)
            : line;

    /// <summary>The path of the value that begins there.</summary>
    private static string MemberAt(string line, int at)
    {
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        var wanted = Encoding.UTF8.GetByteCount(line.AsSpan(0, at));
        var steps = new Stack<(string Name, int Index)>();
        var name = "";
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName)
            {
                name = json.GetString()!;
                continue;
            }
            if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                steps.Pop();
                continue;
            }
            var step = name;
            if (name.Length == 0 && steps.TryPop(out var list))
            {
                step = $"[{list.Index}]";
                steps.Push((list.Name, list.Index + 1));
            }
            if (json.TokenStartIndex == wanted) return Path(steps, step);
            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) steps.Push((step, 0));
            name = "";
        }
        throw new ArgumentException($"no value begins at column {at + 1} of {line}", nameof(at));
    }

    private static string Path(IEnumerable<(string Name, int Index)> steps, string last) =>
        steps.Reverse().Select(step => step.Name).Append(last).Aggregate("", (path, step) => path.Length == 0 || step.StartsWith('[') ? path + step : $"{path}.{step}");
}
