import { questions } from './questions.mjs'

/** Apollo Client as its documentation sets it up: an InMemoryCache without policies. */
export function open({ ApolloClient, HttpLink, InMemoryCache, gql }, address, fetch) {
  const client = new ApolloClient({ link: new HttpLink({ uri: address, fetch }), cache: new InMemoryCache() })
  const asked = (name, variables) => ({ query: gql(questions[name]), variables })
  return {
    ask: async (name, variables) => (await client.query(asked(name, variables))).data,
    watch(name, variables, show) {
      const watched = client.watchQuery(asked(name, variables)).subscribe(({ data, loading, partial, dataState }) => {
        if (data && !loading && !partial && (dataState ?? 'complete') === 'complete') show(data)
      })
      return () => watched.unsubscribe()
    },
  }
}
