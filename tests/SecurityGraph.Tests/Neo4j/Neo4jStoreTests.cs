using SecurityGraph.Tests.Store.Contract;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreEntitiesTests() : EntitiesContract(Neo4jGraph.Stores());

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreStatementsTests() : StatementsContract(Neo4jGraph.Stores());

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreTimesTests() : TimesContract(Neo4jGraph.Stores());

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreSourceClassesTests() : SourceClassesContract(Neo4jGraph.Stores());

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreFormerIdsTests() : FormerIdsContract(Neo4jGraph.Stores());

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreSearchTests() : SearchContract(Neo4jGraph.Stores());

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreNeighbourhoodTests() : NeighbourhoodContract(Neo4jGraph.Stores());

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStorePathsTests() : PathsContract(Neo4jGraph.Stores());

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreCountsTests() : CountsContract(Neo4jGraph.Stores());

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreEverythingTests() : EverythingContract(Neo4jGraph.Stores());

/// <summary>Few graphs, because each is loaded, and one after the other, because the server has one database.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreRandomGraphsTests() : RandomGraphsContract(Neo4jGraph.Stores(), graphs: 6, threads: 1);
