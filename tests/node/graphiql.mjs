// Opens BASE/graphiql in Chromium and uses it as a reader does: `node graphiql.mjs BASE CHROMIUM` prints ok, or says
// what went wrong and ends with 1. Foreign requests, broken content security policy and console errors are failures.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [base, executablePath] = process.argv.slice(2);
if (!executablePath) throw new Error('Usage: node graphiql.mjs BASE CHROMIUM');

const browser = await chromium.launch({ executablePath, args: ['--disable-quic'] });
const complaints = [];
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await watch(page);

  const answer = await page.goto(`${base}/graphiql`);
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()['content-security-policy'] ?? '', /default-src 'none'/);
  assert.equal(await page.title(), 'SecurityGraph GraphiQL');

  await runsTheDefaultQuery(page);
  await explainsTheSchema(page);
  await completesFields(page);
  await remembersQueries(page);
  await opensItsDialogs(page);
  await opensTheQueryOfALink(page);
  await answersAQuestionOfTheStartPage(page);
} catch (error) {
  complaints.push(error.message);
} finally {
  await browser.close();
}
if (complaints.length === 0) console.log('ok');
else console.error(complaints.join('\n'));
process.exitCode = complaints.length === 0 ? 0 : 1;

async function watch(page) {
  const origin = new URL(base).origin;
  page.on('request', request => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) complaints.push(`foreign request: ${url}`);
  });
  page.on('response', response => response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`));
  page.on('console', message => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', error => complaints.push(`script: ${error.message}`));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', violation =>
    console.error(`policy: ${violation.violatedDirective} ${violation.blockedURI}`)));
}

async function runsTheDefaultQuery(page) {
  const { data, errors } = await run(page);
  assert.equal(errors, undefined, JSON.stringify(errors));
  assert.ok(Object.values(data).every(value => value !== null), 'The default query finds nothing.');
  await page.locator('.result-window', { hasText: '"data"' }).waitFor();
}

async function explainsTheSchema(page) {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query', exact: true }).click();
  await page.locator('.graphiql-doc-explorer').getByText('entity', { exact: true }).first().waitFor();
}

async function completesFields(page) {
  await page.locator('.graphiql-query-editor .CodeMirror').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('{ ');
  await page.keyboard.press('Control+Space');
  await page.locator('.CodeMirror-hint').getByText('entity', { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
}

async function remembersQueries(page) {
  await page.getByRole('button', { name: 'Show History' }).click();
  await page.locator('.graphiql-history-item', { hasText: 'Etias' }).first().waitFor();
}

async function opensItsDialogs(page) {
  for (const [button, title] of [['Open settings dialog', 'Settings'], ['Open short keys dialog', 'Short Keys']]) {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').getByText(title, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

async function opensTheQueryOfALink(page) {
  const query = 'query Typed($yes: Boolean!) { __typename @include(if: $yes) }';
  await page.goto(`${base}/graphiql?${new URLSearchParams({ query, variables: '{ "yes": true }' })}`);
  assert.deepEqual(await run(page), { data: { __typename: 'Query' } });
}

async function answersAQuestionOfTheStartPage(page) {
  await page.goto(base);
  await page.getByRole('link', { name: 'How far had ETIAS come' }).click();
  await page.locator('.result-window', { hasText: '"january2018"' }).waitFor();
}

/** Runs the query in the editor and returns the server's answer. */
async function run(page) {
  const [response] = await Promise.all([
    page.waitForResponse(response => response.url() === `${base}/graphql` && !response.request().postData().includes('IntrospectionQuery')),
    page.getByRole('button', { name: 'Execute query' }).click(),
  ]);
  return await response.json();
}
