namespace SecurityGraph.Model.Exchange;

/// <summary>The first line of an exchange file: which dataset it holds, in which release, and with which vocabulary.</summary>
public sealed record ExchangeHeader
{
    /// <summary>The version of the format that this program writes.</summary>
    public const int FormatVersion = 2;

    /// <summary>The version of the format that it was read in: 1 has no trailer, so that nobody can tell whether the file is whole.</summary>
    public int Version { get; init; } = FormatVersion;

    /// <summary>The name of the dataset, <c>security-union</c>.</summary>
    public required string Dataset { get; init; }

    /// <summary>The release, <c>2026.11.0</c>: what to cite.</summary>
    public required string Release { get; init; }

    /// <summary>The version of the vocabulary that the statements use.</summary>
    public string Vocabulary { get; init; } = Terms.Vocabulary.Current.Version;

    public string Licence { get; init; } = "";

    /// <summary>The day up to which the data was collected: of the data, not of the clock.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>For people, <c>The Security Union, 2017 to 2018</c>.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the dataset is about, what it holds and what it does not.</summary>
    public string Description { get; init; } = "";
}
