using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>Keeps what breaks no rule. Entities come first: a statement that names one that is left out names an unknown id, and goes with it.</summary>
internal sealed class Sieve(RuleContext context)
{
    private readonly List<string> _entities = [];
    private readonly List<string> _statements = [];

    /// <summary>How many were left out so far.</summary>
    public LeftOut LeftOut => new(_entities, _statements);

    public IReadOnlyList<Located<Entity>> Keep(IEnumerable<Located<Entity>> entities, Action<Located<Entity>> check)
    {
        var kept = new List<Located<Entity>>();
        foreach (var located in entities)
        {
            check(located);
            if (Broken() is not { } code)
            {
                kept.Add(located);
                continue;
            }
            _entities.Add(code);
            // One that is defined twice is known by its first definition.
            if (code != DiagnosticCodes.EntityTwice) context.LeaveOut(located.Value);
        }
        return kept;
    }

    public IReadOnlyList<T> Keep<T>(IEnumerable<T> statements, Action<T> check)
        where T : Located<Statement>
    {
        var kept = new List<T>();
        foreach (var located in statements)
        {
            check(located);
            if (Broken() is { } code) _statements.Add(code);
            else kept.Add(located);
        }
        return kept;
    }

    /// <summary>The first code of what was just checked; null where it is in order.</summary>
    private string? Broken() => context.Take().Where(one => one.Severity == Severity.Error).Min(one => one.Code);
}
