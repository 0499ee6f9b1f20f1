using System.Text.RegularExpressions;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>One way in which verbs tell something.</summary>
/// <param name="Says">What they say, for people.</param>
/// <param name="Alone">No other verb beside it counts. Of what leads a clause: a fact that it leaves is one, whatever verb stands there.</param>
/// <param name="Over">Between two names a verb of the past beside it is only the telling: "announced plans to", "has agreed to".</param>
/// <param name="Last">It counts only where no other verb does.</param>
/// <param name="Leaves">The modalities that a statement can have beside them.</param>
/// <param name="Behind">Of what leads a clause: it counts only where this follows the first name.</param>
/// <param name="Of">The predicates that it speaks of; empty where of all.</param>
/// <param name="NotOf">Predicates that the verb itself tells: who "agreed to" something agrees.</param>
internal sealed record VerbLine(string Says, bool Alone, bool Over, bool Last, Regex Pattern, Regex? Behind, IReadOnlyList<Modality> Leaves, IReadOnlyList<string> Of, IReadOnlyList<string> NotOf, IReadOnlyList<string> Examples, IReadOnlyList<string> CounterExamples)
{
    public bool IsOf(Predicate predicate) => !NotOf.Contains(predicate.Name) && (Of.Count == 0 || Of.Contains(predicate.Name));
}
