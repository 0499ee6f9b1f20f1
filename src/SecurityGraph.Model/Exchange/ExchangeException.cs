using SecurityGraph.Model.Names;

namespace SecurityGraph.Model.Exchange;

/// <summary>An exchange file broke a rule: which file, line and member, and which rule.</summary>
public sealed class ExchangeException(string file, long line, string member, string rule, Exception? inner = null)
    : Exception(ControlCharacters.Shown($"{file}:{line}: {(member.Length == 0 ? "" : $"'{member}': ")}{rule}"), inner)
{
    public string File { get; } = file;

    /// <summary>Counted from 1.</summary>
    public long Line { get; } = line;

    /// <summary>The name or JSON path of the member; empty where the whole line is meant.</summary>
    public string Member { get; } = member;

    public string Rule { get; } = rule;
}
