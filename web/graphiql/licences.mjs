import fs from 'node:fs';
import path from 'node:path';

// Packages published without a licence file, and the package of the same authors and licence whose text stands for theirs.
const sibling = {
  '@graphiql/plugin-doc-explorer': 'graphiql',
  '@graphiql/plugin-history': 'graphiql',
  'react-compiler-runtime': 'react',
  'react-remove-scroll-bar': 'react-remove-scroll',
  'toggle-selection': 'copy-to-clipboard',
};

/** The licence texts of all packages that the given bundled files belong to, equal texts once. */
export function licences(root, files) {
  const namesByText = new Map();
  for (const folder of new Set(files.flatMap(packageFolder))) {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const text = licenceText(path.join(root, folder)) ?? licenceText(path.join(root, 'node_modules', sibling[name] ?? name));
    if (!text) throw new Error(`No licence text for ${name} ${version}.`);
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...namesByText].map(([text, names]) => `${names.sort().join('\n')}\n\n${text}\n`).sort();
  return ['app.js and app.css contain these packages.\n', ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(file) {
  return file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/) ?? [];
}

function licenceText(folder) {
  const texts = fs.readdirSync(folder)
    .filter(name => /^(licen[cs]e|notice)([.-].*)?$/i.test(name))
    .sort()
    .map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
  return texts.length === 0 ? undefined : texts.join('\n').replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t]+$/gm, '').trim();
}
