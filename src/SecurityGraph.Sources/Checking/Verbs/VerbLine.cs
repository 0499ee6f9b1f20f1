using System.Text.RegularExpressions;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>One way in which verbs tell something.</summary>
/// <param name="Says">What they say, for people.</param>
/// <param name="Alone">No other verb beside it counts.</param>
/// <param name="Leaves">The modalities that a statement can have beside them.</param>
internal sealed record VerbLine(string Says, bool Alone, Regex Pattern, IReadOnlyList<Modality> Leaves, IReadOnlyList<string> Examples, IReadOnlyList<string> CounterExamples);
