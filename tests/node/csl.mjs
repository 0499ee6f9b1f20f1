// A foreign reader of the sources: reads FOLDER/csl-json with citation-js, and prints one line of JSON, [{id, entry}], each entry as its APA style has it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-csl'

const cite = new Cite(JSON.parse(readFileSync(join(process.argv[2], 'csl-json'), 'utf8')))
const entries = cite.format('bibliography', { format: 'text', template: 'apa', asEntryArray: true })
process.stdout.write(JSON.stringify(entries.map(([id, entry]) => ({ id, entry: entry.trim() }))) + '\n')
