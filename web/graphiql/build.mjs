// Bundles GraphiQL into the server's wwwroot/graphiql. Equal inputs give equal bytes: CI rebuilds and compares.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { licences } from './licences.mjs';

const here = import.meta.dirname;
const target = path.join(here, '../../src/SecurityGraph.Server/wwwroot/graphiql');

const { outputFiles, metafile } = await build({
  absWorkingDir: here,
  entryPoints: ['app.jsx'],
  outdir: target,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none', // LICENSES.txt has them all
  metafile: true,
  write: false,
});

fs.rmSync(target, { recursive: true, force: true });
fs.mkdirSync(target, { recursive: true });
for (const file of outputFiles) fs.writeFileSync(file.path, file.path.endsWith('.css') ? withoutFonts(file.text) : file.text);
fs.copyFileSync(path.join(here, 'index.html'), path.join(target, 'index.html'));
fs.writeFileSync(path.join(target, 'LICENSES.txt'), licences(here, Object.keys(metafile.inputs)));

/** GraphiQL's style sheet embeds 34 font files, six sevenths of its size and under licences of their own. */
function withoutFonts(css) {
  return css.replaceAll(/@font-face\{[^}]*\}/g, '');
}
