import { useEditorContext, useExecutionContext } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useEffect, useRef } from 'react';
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
// Links to a ready query: /graphiql?query=...&variables=...; with &run its answer is there too. Queries only read.
const address = new URLSearchParams(window.location.search);
const query = address.get('query') ?? undefined;
// A query from the address must not meet the variables of the last visit.
const variables = address.get('variables') ?? (query === undefined ? undefined : '');

/** Runs the query once, as soon as there are editors to read it from and to show its answer. */
function RunOnArrival() {
  const { run } = useExecutionContext({ nonNull: true });
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  const isReady = Boolean(queryEditor && variableEditor && responseEditor);
  const hasRun = useRef(false);
  useEffect(() => {
    if (!isReady || hasRun.current) return;
    hasRun.current = true;
    run();
  }, [isReady, run]);
  return null;
}

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
      {query !== undefined && address.has('run') && <RunOnArrival />}
    </GraphiQL.Logo>
  </GraphiQL>,
);
