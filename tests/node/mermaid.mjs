// A foreign reader of the Mermaid export: `node mermaid.mjs FOLDER CHROMIUM` draws FOLDER/mermaid with Mermaid in Chromium, and prints one line of JSON, {nodes: [text], edges: count, labels: [text]}.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [folder, executablePath] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath })
try {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><meta charset="utf-8"><div id="at"></div>')
  await page.addScriptTag({ path: new URL('node_modules/mermaid/dist/mermaid.min.js', import.meta.url).pathname })
  const drawn = await page.evaluate(async (text) => {
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
    document.getElementById('at').innerHTML = (await mermaid.render('picture', text)).svg
    const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent.trim())
    return { nodes: texts('#at g.node .nodeLabel'), edges: document.querySelectorAll('#at .edgePaths path.flowchart-link').length, labels: texts('#at .edgeLabels span.edgeLabel') }
  }, readFileSync(join(folder, 'mermaid'), 'utf8'))
  process.stdout.write(JSON.stringify(drawn) + '\n')
} finally {
  await browser.close()
}
