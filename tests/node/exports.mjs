// Foreign readers of the exports: reads the files of the folder named, each with a library that we did not write, and prints one line of JSON,
// {format: {nodes: [id], edges: {id: {source, target, ...values}}, names: {id: label}, graph: {...}}}.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instance } from '@viz-js/viz'
import cytoscape from 'cytoscape'
import graphology from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'

const folder = process.argv[2]
const text = (format) => readFileSync(join(folder, format), 'utf8')

// A reader must not merge what is parallel: the id of an edge is its key.
function ofGraphology(graph) {
  return {
    nodes: graph.nodes(),
    names: Object.fromEntries(graph.mapNodes((id, values) => [id, values.label])),
    edges: Object.fromEntries(graph.mapEdges((id, values, source, target) => [id, { source, target, ...values }])),
    graph: graph.getAttributes(),
  }
}

function ofCytoscape(json) {
  const graph = cytoscape({ headless: true, elements: json.elements, data: json.data })
  return {
    nodes: graph.nodes().map((node) => node.id()),
    names: Object.fromEntries(graph.nodes().map((node) => [node.id(), node.data('name')])),
    edges: Object.fromEntries(graph.edges().map((edge) => [edge.id(), edge.data()])),
    graph: graph.data(),
  }
}

// As D3's force layout takes it: ends by id.
function ofNodeLink(json) {
  return {
    nodes: json.nodes.map((node) => node.id),
    names: Object.fromEntries(json.nodes.map((node) => [node.id, node.label])),
    edges: Object.fromEntries(json.links.map((link) => [link.key, link])),
    graph: json.graph,
  }
}

// Graphviz undoes these where it draws a label.
const drawn = (label) => label.replaceAll('&amp;', '&').replace(/\\(.)/gs, (_, c) => (c === 'n' ? '\n' : c))

async function ofDot(dot) {
  const { status, output, errors } = (await instance()).render(dot, { format: 'dot_json', engine: 'dot' })
  if (status !== 'success') throw new Error(JSON.stringify(errors))
  const json = JSON.parse(output)
  const nodes = json.objects ?? []
  return {
    nodes: nodes.map((node) => node.name),
    names: Object.fromEntries(nodes.map((node) => [node.name, drawn(node.label)])),
    edges: Object.fromEntries((json.edges ?? []).map((edge) => [edge.id, { ...edge, source: nodes[edge.tail].name, target: nodes[edge.head].name }])),
    graph: {},
  }
}

const read = {
  gexf: ofGraphology(gexf.parse(graphology.MultiGraph, text('gexf'))),
  'gexf-1.2': ofGraphology(gexf.parse(graphology.MultiGraph, text('gexf-1.2'))),
  graphml: ofGraphology(graphml.parse(graphology.MultiGraph, text('graphml'))),
  cyjs: ofCytoscape(JSON.parse(text('cyjs'))),
  'node-link': ofNodeLink(JSON.parse(text('node-link'))),
  dot: await ofDot(text('dot')),
}
process.stdout.write(JSON.stringify(read) + '\n')
