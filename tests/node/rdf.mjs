// Foreign readers of the RDF exports: reads FOLDER/nquads with n3 and FOLDER/jsonld with jsonld.js, and prints one line of JSON,
// {nquads: [quad], jsonld: [quad], labels: {iri: label}}, quads as sorted lines of the data set as its reader understands it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'

const folder = process.argv[2]
const text = (format) => readFileSync(join(folder, format), 'utf8')

// Written by one writer, so that only what was read can differ.
const lines = (quads) => {
  const writer = new Writer({ format: 'N-Quads' })
  return [...new Set(quads.map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph).trim()))].sort()
}
const parse = (nquads) => new Parser({ format: 'N-Quads' }).parse(nquads)

// Nothing may be fetched to read it.
const offline = { documentLoader: (url) => { throw new Error(`fetches ${url}`) } }
const quads = parse(text('nquads'))
const read = {
  nquads: lines(quads),
  labels: Object.fromEntries(quads.filter((quad) => quad.predicate.value.endsWith('#label')).map((quad) => [quad.subject.value, quad.object.value])),
  jsonld: lines(parse(await jsonld.toRDF(JSON.parse(text('jsonld')), { ...offline, format: 'application/n-quads' }))),
}
process.stdout.write(JSON.stringify(read) + '\n')
