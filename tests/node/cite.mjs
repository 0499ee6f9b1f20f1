// A foreign reader of citations: reads FOLDER/csl-json and FOLDER/bibtex with citation-js, and prints one line of JSON with what each has: items as they were read, entries as their APA style has them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'

const read = text => {
  const cite = new Cite(text)
  return { items: cite.data, entries: cite.format('bibliography', { format: 'text', template: 'apa', asEntryArray: true }).map(([id, entry]) => ({ id, entry: entry.trim() })) }
}
const file = name => readFileSync(join(process.argv[2], name), 'utf8')
process.stdout.write(JSON.stringify({ csl: read(JSON.parse(file('csl-json'))), bibtex: read(file('bibtex')) }) + '\n')
