namespace SecurityGraph.Sources.Checking.Values;

/// <summary>An amount as a text has it.</summary>
/// <param name="Unit"><c>EUR</c>, <c>%</c>, or empty for a count of anything.</param>
internal readonly record struct PrintedAmount(decimal Value, string Unit, Limit Limit);
