using Microsoft.AspNetCore.Builder;
using SecurityGraph.Model.Passages;
using SecurityGraph.Store;

namespace SecurityGraph.Server;

/// <summary>The server from its parts: the table of contents of this project.</summary>
public static class ServerSetup
{
    /// <summary>
    /// The web application, not started yet. Start it with <c>StartAsync</c>, read its address from <c>Urls</c>; a taken port is the
    /// <see cref="IOException"/> of Kestrel.
    /// </summary>
    /// <param name="passages">The sentences behind fingerprints, where the documents are at hand.</param>
    public static WebApplication Build(ServerOptions options, IGraphStore store, IPassages? passages = null) => throw new NotSupportedException();
}
