// Reads the pages of BASE in Chromium as an analyst does, by mouse and by keyboard: `node pages.mjs BASE CHROMIUM` prints ok, or says
// what went wrong and ends with 1. Violations that axe finds in light and dark, pages wider than a small window, foreign requests, broken
// content security policy and console errors are failures.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const [base, executablePath] = process.argv.slice(2);
if (!executablePath) throw new Error('Usage: node pages.mjs BASE CHROMIUM');

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') + '\n;undefined';
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const looked = ['/', '/search?q=interop', '/entity/instrument:etias', '/entity/actor:european-commission?asOf=2018-01-24', '/document/document:com-2018-46',
  '/document/document:com-2018-46?section=II', '/statement/establishes:b614e0a725867d6a', '/procedures', '/events', '/search?q=nothing+of+the+sort'];

const browser = await chromium.launch({ executablePath, args: ['--disable-quic'] });
const complaints = [];
try {
  for (const colorScheme of ['light', 'dark']) await isFitForAll(colorScheme);
  const page = await open({});
  await findsTheSentence(page);
  await keepsTheDay(page);
  await readsADocument(page);
  await findsTheSentenceByKeyboard(page);
} catch (error) {
  complaints.push(error.message);
} finally {
  await browser.close();
}
if (complaints.length === 0) console.log('ok');
else console.error(complaints.join('\n'));
process.exitCode = complaints.length === 0 ? 0 : 1;

/** A window that is watched. */
async function open(options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const origin = new URL(base).origin;
  page.on('request', request => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) complaints.push(`foreign request: ${url}`);
  });
  page.on('console', message => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', error => complaints.push(`script: ${error.message}`));
  return page;
}

async function isFitForAll(colorScheme) {
  const page = await open({ colorScheme });
  for (const path of looked) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(base + path);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overhang > 0) complaints.push(`${path} is ${overhang} px wider than a window of 320`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(axe);
    const found = await page.evaluate(async tags => (await axe.run(document, { runOnly: tags })).violations.map(one => `${one.id}: ${one.nodes[0].html}`), rules);
    complaints.push(...found.map(one => `${path} (${colorScheme}): ${one}`));
  }
  await page.context().close();
}

/** "What became of ETIAS?", in four clicks to the sentence that says so. */
async function findsTheSentence(page) {
  await page.goto(base);
  await page.getByRole('searchbox').fill('etias');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('heading', { level: 1, name: 'ETIAS', exact: true }).waitFor();
  await page.getByText('in force on 9 October 2018').first().waitFor();
  await page.getByRole('link', { name: /Art 96/ }).first().click();
  await page.getByRole('heading', { name: 'Where it is said' }).waitFor();
  await page.getByText('To cite it').waitFor();
}

async function keepsTheDay(page) {
  await page.goto(`${base}/entity/instrument:etias`);
  await page.getByLabel('true on').fill('2018-01-24');
  await page.getByLabel('said by').fill('2018-01-24');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByText('As of 24 January 2018').waitFor();
  assert.equal(await page.getByText('in force on 9 October 2018').count(), 0);
  await page.getByRole('link', { name: 'ETIAS file' }).first().click();
  assert.match(page.url(), /asOf=2018-01-24&saidBy=2018-01-24/);
}

async function readsADocument(page) {
  await page.goto(base);
  await page.getByRole('link', { name: /Thirteenth progress report/ }).click();
  await page.getByRole('link', { name: 'Section III.1' }).click();
  await page.getByRole('heading', { name: 'Paragraph 2', exact: true }).waitFor();
  await page.getByRole('main').getByRole('link', { name: /Expert Group/ }).first().click();
  await page.getByRole('heading', { name: 'Where it is said' }).waitFor();
}

async function findsTheSentenceByKeyboard(page) {
  await page.goto(base);
  await tabTo(page, () => document.activeElement.id === 'q');
  await page.keyboard.type('etias');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'ETIAS', exact: true }).waitFor();
  await tabTo(page, () => document.activeElement.href?.includes('/statement/'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Where it is said' }).waitFor();
}

async function tabTo(page, isThere) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(isThere)) return;
  }
  throw new Error(`Tab does not lead there: ${isThere}`);
}
