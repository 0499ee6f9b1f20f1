// What clients with a normalised cache show, with their defaults, beside what the server answers: node caches.mjs ADDRESS
// prints a line a client with the requests that it needed for three watched queries, or says what was wrong and ends with 1.
import assert from 'node:assert/strict'
import * as apollo3 from './caches/apollo3.mjs'
import * as apollo4 from './caches/apollo4.mjs'
import * as graphcache from './caches/graphcache.mjs'
import * as relay from './caches/relay.mjs'
import { questions } from './caches/questions.mjs'
import { Counter, plain } from './caches/server.mjs'

// What they say of rows without an id, at each: that they are kept with what they stand below. That is meant so.
console.warn = console.error = () => {}

const address = process.argv[2]
const most = 6
const early = '2017-09-07'
const late = '2024-01-24'

async function answer(query, variables) {
  const { data, errors } = await (await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }) })).json()
  assert.equal(errors, undefined, JSON.stringify(errors))
  return plain(data)
}

/** A new client, and what it has asked. */
async function opened(kind) {
  const counter = new Counter()
  return { counter, client: await kind.open(address, counter.fetch) }
}

async function showsEachDay(kind, name) {
  const { client } = await opened(kind)
  const expected = await answer(questions[name], { early, late })
  assert.notDeepEqual(...Object.keys(expected.entity).filter(key => /early|late/.test(key)).map(key => expected.entity[key]), `${name} tells nothing of two days`)
  assert.deepEqual(plain(await client.ask(name, { early, late })), expected, name)
  assert.deepEqual(plain(await client.ask(name, { early, late })), expected, `${name}, out of the cache`)
  assert.deepEqual(plain(await client.ask(name, { early: late, late: early })), await answer(questions[name], { early: late, late: early }), `${name}, turned round`)
}

async function slides(kind) {
  const { client, counter } = await opened(kind)
  const shown = []
  for (const day of [early, '2018-01-24', late, '2018-01-24', early]) shown.push(plain(await client.ask('Slider', { day })))
  for (const [i, day] of [early, '2018-01-24', late, '2018-01-24', early].entries()) assert.deepEqual(shown[i], await answer(questions.Slider, { day }), `the slider on ${day}, step ${i}`)
  assert.notDeepEqual(shown[0], shown[2], 'two days that differ')
  assert.equal(counter.requests, 3, 'back again nothing is asked')
}

/** Three parts of a page that watch one thing, each with a selection of its own, begun one after the other or all at once; how many requests that takes. */
async function watches(kind, names, isAtOnce) {
  const { client, counter } = await opened(kind)
  const last = {}
  const stops = []
  for (const name of names) {
    stops.push(client.watch(name, { day: late }, data => (last[name] = plain(data))))
    if (!isAtOnce) await counter.quiet(most)
  }
  await counter.quiet(most)
  for (const name of names) assert.deepEqual(last[name], await answer(questions[name], { day: late }), `${name}, watched beside others`)
  for (const stop of stops) stop()
  return counter.requests
}

let failed = false
for (const [name, kind] of Object.entries({ 'Apollo Client 3': apollo3, 'Apollo Client 4': apollo4, graphcache, Relay: relay })) {
  try {
    await showsEachDay(kind, 'TwoDays')
    await showsEachDay(kind, 'Nested')
    await slides(kind)
    const requests = []
    for (const names of [['Head', 'Stages', 'Reasons'], ['Head', 'Reasons', 'Sources']])
      for (const isAtOnce of [false, true]) requests.push(await watches(kind, names, isAtOnce))
    console.log(`${name}: ok, ${requests.join(', ')} requests`)
  } catch (error) {
    failed = true
    console.log(`${name}: ${error.message}`)
  }
}
process.exit(failed ? 1 : 0)
