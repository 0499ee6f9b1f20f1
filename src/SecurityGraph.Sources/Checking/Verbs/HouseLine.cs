using System.Text.RegularExpressions;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>The words for one of the two houses, and the stages that are its own.</summary>
internal sealed record HouseLine(string House, IReadOnlyList<string> Stages, Regex Pattern, IReadOnlyList<string> Examples, IReadOnlyList<string> CounterExamples);
