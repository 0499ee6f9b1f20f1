using System.Text.RegularExpressions;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>Words that are not of the stages for which a single word of theirs may be taken: a position that was adopted is a mandate.</summary>
/// <param name="Says">The stage, or else what it is, for people.</param>
/// <param name="OfFacts">Only where the stage is told as a fact.</param>
internal sealed record StageDoubt(string Says, IReadOnlyList<string> Stages, bool OfFacts, Regex Pattern, Regex? Unless, IReadOnlyList<string> Examples, IReadOnlyList<string> CounterExamples);
