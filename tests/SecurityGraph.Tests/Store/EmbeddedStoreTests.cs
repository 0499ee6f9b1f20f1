using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests.Store.Contract;

namespace SecurityGraph.Tests.Store;

public sealed class EmbeddedStoreEntitiesTests() : EntitiesContract(EmbeddedStore.Of);

public sealed class EmbeddedStoreStatementsTests() : StatementsContract(EmbeddedStore.Of);

public sealed class EmbeddedStoreTimesTests() : TimesContract(EmbeddedStore.Of);

public sealed class EmbeddedStoreSourceClassesTests() : SourceClassesContract(EmbeddedStore.Of);

public sealed class EmbeddedStoreFormerIdsTests() : FormerIdsContract(EmbeddedStore.Of);

public sealed class EmbeddedStoreSearchTests() : SearchContract(EmbeddedStore.Of);

public sealed class EmbeddedStoreNeighbourhoodTests() : NeighbourhoodContract(EmbeddedStore.Of);

public sealed class EmbeddedStorePathsTests() : PathsContract(EmbeddedStore.Of);

public sealed class EmbeddedStoreCountsTests() : CountsContract(EmbeddedStore.Of);

public sealed class EmbeddedStoreEverythingTests() : EverythingContract(EmbeddedStore.Of);

[Slow]
public sealed class EmbeddedStoreRandomGraphsTests() : RandomGraphsContract(EmbeddedStore.Of, graphs: 300);
