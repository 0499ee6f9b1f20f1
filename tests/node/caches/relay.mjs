import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { questions } from './questions.mjs'

const require = createRequire(import.meta.url)
const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery } = require('relay-runtime')
const compiled = await compile()

/** The queries as Relay's compiler makes them from the committed schema. */
async function compile() {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'schema.graphql'), readFileSync(new URL('../../../src/SecurityGraph.Server/schema.graphql', import.meta.url)))
  writeFileSync(join(folder, 'src', 'Caches.js'), Object.values(questions).map(query => `graphql\`${query}\``).join('\n'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true, artifactDirectory: './made' }))
  mkdirSync(join(folder, 'made'))
  execFileSync(process.execPath, [require.resolve('relay-compiler/cli.js')], { cwd: folder, stdio: 'pipe' })
  const made = {}
  for (const name of Object.keys(questions)) made[name] = (await import(pathToFileURL(join(folder, 'made', `Caches${name}Query.graphql.js`)))).default
  return made
}

/** A Relay environment as its documentation sets it up. */
export function open(address, fetch) {
  const ask = async ({ text }, variables) =>
    (await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: text, variables }) })).json()
  const environment = new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) })
  // What useLazyLoadQuery does unless it is told otherwise.
  const options = { fetchPolicy: 'store-or-network' }
  const kept = []
  const operation = (name, variables) => {
    const made = createOperationDescriptor(compiled[name], variables)
    kept.push(environment.retain(made)) // as a component that is shown does
    return made
  }
  return {
    async ask(name, variables) {
      operation(name, variables)
      return fetchQuery(environment, compiled[name], variables, options).toPromise()
    },
    watch(name, variables, show) {
      const { fragment } = operation(name, variables)
      const tell = snapshot => !snapshot.isMissingData && show(snapshot.data)
      const watched = environment.subscribe(environment.lookup(fragment), tell)
      const asked = fetchQuery(environment, compiled[name], variables, options).subscribe({ next: () => tell(environment.lookup(fragment)) })
      return () => (watched.dispose(), asked.unsubscribe())
    },
  }
}
