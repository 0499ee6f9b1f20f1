using SecurityGraph.Store;

namespace SecurityGraph.Exports.Pictures;

/// <summary>The graph was written anew between two reads of one picture: what has been written of it is of no use.</summary>
public sealed class GraphReplacedException() : StoreException("The graph was written anew while it was exported: export it again.", inner: null);
