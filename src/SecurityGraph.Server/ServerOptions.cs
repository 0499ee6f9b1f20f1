namespace SecurityGraph.Server;

/// <summary>How the server listens and what it allows a request.</summary>
public sealed record ServerOptions
{
    /// <summary>Of the loopback interface, 0 to 65535; 0 takes any free one.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Listens on every interface, not on this machine's own alone: for containers.</summary>
    public bool AnyInterface { get; init; }

    /// <summary>The address under which others reach it; without one it is asked as this machine itself alone.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>
    /// The origins whose pages may ask for the graph from a browser, such as <c>https://atlas.example.org</c>; none: only pages that this server gives.
    /// </summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>The folder of the exports of earlier releases; null: none are kept.</summary>
    public string? Releases { get; init; }

    /// <summary>How long one GraphQL request may run where nobody says otherwise.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one GraphQL request may run.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>How many GraphQL requests one address may send in a minute, 1 or more; null: as many as it likes.</summary>
    public int? RequestsPerMinute { get; init; }
}
