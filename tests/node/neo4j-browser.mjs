// Takes the pictures of docs/neo4j.md, and one more of a double-click, in the Neo4j Browser of a server that docker-compose.yml started,
// or that shows style and guide at every connect as it does:
//   node neo4j-browser.mjs http://localhost:7474 FOLDER [PASSWORD]
import { chromium } from 'playwright-core';

const [address, folder, password] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
const shot = name => page.screenshot({ path: `${folder}/${name}.png` });

async function run(cypher, wait = 9000) {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(cypher);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(wait);
}

await page.goto(`${address}/browser/`);
await page.waitForSelector('text=Connect to Neo4j', { timeout: 60000 });
await page.locator('select').filter({ hasText: 'No authentication' }).selectOption({ label: password ? 'Username / Password' : 'No authentication' });
if (password) {
  await page.locator('[data-testid="username"]').fill('neo4j');
  await page.locator('[data-testid="password"]').fill(password);
}
await page.getByRole('button', { name: 'Connect', exact: true }).click();
await page.waitForTimeout(8000);
// The guide: its second page, the query that is drawn.
await page.getByText('Next', { exact: true }).click();
await page.waitForTimeout(1000);
await page.locator('pre.runnable').filter({ hasText: 'path =' }).filter({ visible: true }).first().click();
await page.waitForTimeout(1000);
await page.locator('.monaco-editor').first().click();
await page.keyboard.press('Control+Enter');
await page.waitForTimeout(9000);
await shot('neo4j-guide');
await page.locator('[data-testid="navigationGuides"], [title*="uide"]').first().click();
await page.waitForTimeout(1500);

await run("MATCH path = (:Actor {name: 'Europol'})-[r]-(other)\nWHERE NOT type(r) STARTS WITH 'CONCERNS' AND other.id <> 'actor:unstated'\nRETURN path", 4000);
await page.locator('[title="Fullscreen"], [data-testid="frame-Fullscreen"]').first().click();
await page.waitForTimeout(4000);
await page.waitForTimeout(2000);
await page.locator('svg g.relationship').filter({ hasText: 'GIVES_ACCESS_TO' }).first().click({ force: true });
await page.waitForTimeout(1500);
await shot('neo4j-europol');
const kinds = await page.evaluate(() => [...new Set([...document.querySelectorAll('svg circle')].map(circle => circle.getAttribute('fill')))]);
console.log(`colours: ${kinds.join(' ')}`);
await page.keyboard.press('Escape');
await page.locator('[title="Close fullscreen"], [data-testid="frame-Fullscreen"]').first().click().catch(() => {});

await run("MATCH (n:Actor {name: 'Europol'}) RETURN n", 5000);
await page.locator('svg g.node').first().dblclick({ force: true });
await page.waitForTimeout(6000);
await shot('double-click');
await browser.close();
