using System.Text.RegularExpressions;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>The words by which sentences tell a stage.</summary>
internal sealed record StageLine(string Stage, Regex Pattern, IReadOnlyList<string> Examples, IReadOnlyList<string> CounterExamples);
