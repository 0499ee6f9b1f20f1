using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests.Store.Contract;

namespace SecurityGraph.Tests.Store;

public sealed class EmbeddedStoreOnRandomGraphsTests() : RandomGraphsContract(EmbeddedStore.Of, graphs: 1000);
