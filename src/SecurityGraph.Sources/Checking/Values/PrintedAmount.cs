namespace SecurityGraph.Sources.Checking.Values;

/// <summary>An amount as a text has it.</summary>
/// <param name="Behind">What stands behind a count, to the end of the phrase.</param>
/// <param name="Unit"><c>EUR</c>, <c>EUR/year</c>, <c>%</c>, a word of time as <c>month</c>, or empty for a count of anything else.</param>
internal readonly record struct PrintedAmount(decimal Value, string Unit, Limit Limit, string Behind = "");
