using System.Text.RegularExpressions;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>Words that are those of another predicate, or ask for another: who "uses" a system does not operate it.</summary>
/// <param name="Says">What they say, for people.</param>
/// <param name="Of">The predicates, or what is asked for, that they speak against.</param>
/// <param name="IsAsked">They speak of what is asked for.</param>
/// <param name="Modalities">Those against which they speak; empty where against all.</param>
/// <param name="Unless">Words of the predicate itself beside them.</param>
internal sealed record KindDoubt(
    string Says, IReadOnlyList<string> Of, bool IsAsked, IReadOnlyList<Modality> Modalities, Regex Pattern, Regex Unless, IReadOnlyList<string> Examples, IReadOnlyList<string> CounterExamples);
