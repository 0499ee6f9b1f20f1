using SecurityGraph.Model.Passages;
using SecurityGraph.Store.Releases;

namespace SecurityGraph.Server.Settings;

/// <summary>What every request gets: how long one of GraphQL may run, the sentences at hand, the address under which others reach the server, and earlier releases.</summary>
/// <param name="Passages">Null where no documents are at hand.</param>
/// <param name="Releases">Null where none are kept.</param>
internal sealed record RequestSettings(TimeSpan Timeout, IPassages? Passages, Uri? PublicUrl = null, KeptReleases? Releases = null);
