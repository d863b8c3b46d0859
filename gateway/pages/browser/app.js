import { rolePicker } from './role-picker.js';

const { YogaGraphiQL } = globalThis;
const workers = { json: 'json.worker', graphql: 'graphql.worker' };
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(`/graphiql/bundle/${workers[label] ?? 'editor.worker'}.js`),
};

const endpoint = `${location.origin}/graphql`;
document.querySelector('#sandbox').search = `?endpoint=${encodeURIComponent(endpoint)}`;

const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

async function ask(request, headers = {}) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(request),
  });
  return response.json();
}

const identity = await rolePicker(document.querySelector('#identity'), ask);

/** What is typed into the editor of headers goes before the choice of a role. */
async function askAsChosen(request, { headers = {} } = {}) {
  const typed = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return ask(request, { ...(await identity()), ...Object.fromEntries(typed) });
}

const examples = await (await fetch('/graphiql/examples.json')).json();
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#graphiql'), {
  fetcher: askAsChosen,
  defaultTabs: examples,
  title: 'GraphiQL',
  onEditQuery: () => {}, // its own would put what is typed into the address, and so into the browser's history
});
