using SecurityGraph.Model.Passages;

namespace SecurityGraph.Server.Http;

/// <summary>What every GraphQL request gets: how long it may run, and the sentences at hand.</summary>
/// <param name="Passages">Null where no documents are at hand.</param>
internal sealed record RequestSettings(TimeSpan Timeout, IPassages? Passages);
