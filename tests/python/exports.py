"""Foreign readers of the exports: reads the files of the folder named with networkx and igraph, and prints one line of JSON,
{reader: {nodes: [id], edges: {id: [source, target]}, dated: {id: earliest}}}."""
import json
import sys
from pathlib import Path

import igraph
import networkx

folder = Path(sys.argv[1])


def of_networkx(graph):
    assert graph.is_multigraph() and graph.is_directed()
    edges = list(graph.edges(keys=True, data=True))
    return {
        "nodes": sorted(graph.nodes),
        "edges": {key: [source, target] for source, target, key, _ in edges},
        "dated": {key: data["earliest"] for _, _, key, data in edges if data.get("earliest")},
    }


def of_igraph(graph):
    assert graph.is_directed()
    name = graph.vs["id"]
    return {
        "nodes": sorted(name),
        "edges": {edge["id"]: [name[edge.source], name[edge.target]] for edge in graph.es},
        "dated": {edge["id"]: edge["earliest"] for edge in graph.es if edge["earliest"]},
    }




def parsed(name):
    return json.loads((folder / name).read_text(encoding="utf-8"))


# The format says by its own name which member the links stand in; older versions of networkx know this one alone.
node_link = networkx.node_link_graph(parsed("node-link")) if networkx.__version__ < "3.4" else networkx.node_link_graph(parsed("node-link"), edges="links")
read = {
    "networkx gexf-1.2": of_networkx(networkx.read_gexf(folder / "gexf-1.2")),
    "networkx graphml": of_networkx(networkx.read_graphml(folder / "graphml")),
    "networkx node-link": of_networkx(node_link),
    "networkx cyjs": of_networkx(networkx.cytoscape_graph(parsed("cyjs"))),
    "igraph graphml": of_igraph(igraph.Graph.Read_GraphML(str(folder / "graphml"))),
}
print(json.dumps(read))
