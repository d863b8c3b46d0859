import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';

const workers = { json: 'json.worker', graphql: 'graphql.worker' };
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(`/graphiql/${workers[label] ?? 'editor.worker'}.js`, { type: 'module' }),
};

const endpoint = `${location.origin}/graphql`;
document.querySelector('#sandbox').search = `?endpoint=${encodeURIComponent(endpoint)}`;

async function ask(request, { headers } = {}) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(request),
  });
  return response.json();
}

const examples = await (await fetch('/graphiql/examples.json')).json();
createRoot(document.querySelector('#graphiql')).render(
  createElement(GraphiQL, { fetcher: ask, defaultTabs: examples }),
);
