using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>Which verb of a clause speaks against the modality of a statement of a predicate.</summary>
internal sealed class VerbReading(Predicate predicate, Modality modality)
{
    private readonly List<VerbLine> _lines = [.. VerbTable.Current.Of(predicate)];

    /// <summary>What leads the clause decides for all that stands behind it.</summary>
    /// <param name="behind">What follows the first name.</param>
    public static FoundVerb? Lead(Predicate predicate, string lead, string behind)
    {
        foreach (var line in VerbTable.Current.Leads)
        {
            if (line.IsOf(predicate) && line.Pattern.Match(lead) is { Success: true } found && line.Behind?.IsMatch(behind) != false) return new FoundVerb(found.Value.TrimStart().Split(' ')[0], line);
        }
        return null;
    }

    /// <summary>The verb that speaks against it; null where one leaves it, or none decides.</summary>
    /// <param name="parts">In the order in which they decide.</param>
    /// <param name="isBetween">The first part stands between two names: the verb there joins them.</param>
    /// <param name="isNow">What is told has no day to come: there a present tells no plan.</param>
    public FoundVerb? Against(IReadOnlyList<string> parts, bool isBetween, bool isNow)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var verbs = In(parts[i], isBetween && i == 0);
            if (verbs.Count > 0) return verbs.Exists(verb => verb.Leaves(modality)) ? null : verbs[0];
        }
        return isNow ? parts.Take(1).SelectMany(part => Of(part, _lines.Where(line => line.Last))).FirstOrDefault(verb => !verb.Leaves(modality)) : null;
    }

    private List<FoundVerb> In(string part, bool isBetween)
    {
        var lines = _lines.FindAll(line => !line.Last);
        var verbs = Of(isBetween ? LastPhrase(part) : part, lines);
        if (verbs.Count == 0 && isBetween) verbs = Of(part, lines);
        // Of two that stand alone the one counts that the table has first: "will not" before "not".
        if (lines.FirstOrDefault(line => line.Alone && verbs.Exists(verb => verb.Line == line)) is { } alone) return verbs.FindAll(verb => verb.Line == alone);
        return isBetween && verbs.Exists(verb => verb.Line.Over) ? verbs.FindAll(verb => verb.Line.Over) : verbs;
    }

    private static List<FoundVerb> Of(string part, IEnumerable<VerbLine> lines) =>
        [.. lines.SelectMany(line => line.Pattern.Matches(part).Select(match => new FoundVerb(match.Value, line)))];

    /// <summary>"has set it up and will run": who begins a phrase anew with "will" or "has" says no more of the one before.</summary>
    private static string LastPhrase(string part) => Clauses.Anew.Matches(part) is { Count: > 0 } anew ? part[anew[^1].Index..] : part;
}
