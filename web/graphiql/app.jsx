import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import './app.css';

const defaultQuery = `# Ctrl-Enter runs, Ctrl-Space completes,
# the book on the left explains every field.
query Etias {
  entity(alias: "ETIAS") {
    id
    name
    title
    status {
      current {
        label
        when {
          edtf
        }
      }
    }
  }
}
`;

const fetcher = createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false });
// Links to a ready query: /graphiql?query=...&variables=...
const address = new URLSearchParams(window.location.search);
const query = address.get('query') ?? undefined;
// A query from the address must not meet the variables of the last visit.
const variables = address.get('variables') ?? (query === undefined ? undefined : '');

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={defaultQuery}
    query={query}
    variables={variables}
    isHeadersEditorEnabled={false}
    showPersistHeadersSettings={false}
  >
    <GraphiQL.Logo>
      <a className="graphiql-logo-link" href="/">SecurityGraph</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
