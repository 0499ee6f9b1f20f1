import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { pipe, subscribe } from 'wonka'
import { questions } from './questions.mjs'

/** urql with graphcache as its documentation sets it up: no keys, no schema. */
export function open(url, fetch) {
  const client = new Client({ url, fetch, exchanges: [cacheExchange(), fetchExchange], preferGetMethod: false })
  return {
    async ask(name, variables) {
      const { data, error } = await client.query(questions[name], variables).toPromise()
      if (error) throw error
      return data
    },
    watch: (name, variables, show) => pipe(client.query(questions[name], variables), subscribe(({ data, stale }) => data && !stale && show(data))).unsubscribe,
  }
}
