// node csv.mjs FILE FOLDER    makes the CSV files of neo4j-admin's import out of a recorded load; prints the seconds it took
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';

const [file, folder] = process.argv.slice(2);
const days = new Set(['earliest', 'latest']), doubles = new Set(['low', 'high']);
const marker = '__SecurityGraph__', between = '\u001f';

// The rows of a write as [file, fixed columns, properties].
function* rowsOf(statement, rows) {
  const label = /, n:(\w+)\s+REMOVE/.exec(statement)?.[1], type = /MERGE \(a\)-\[r:(\w+)/.exec(statement)?.[1];
  for (const row of rows) {
    const { id, ...properties } = row.properties;
    if (type) yield ['relations', { ':START_ID': row.from, ':END_ID': row.to, ':TYPE': type }, row.properties];
    else if (label) yield ['entities', { 'id:ID': id, ':LABEL': [marker, label] }, properties];
    else if (row.document) {
      yield ['sections', { 'id:ID': id, ':LABEL': [marker, 'Section'] }, properties];
      yield ['of', { ':START_ID': id, ':END_ID': row.document, ':TYPE': 'OF' }, {}];
    } else {
      yield ['statements', { 'id:ID': id, ':LABEL': [marker, 'Statement'] }, properties];
      for (const said of row.evidence) yield ['said', { ':START_ID': id, ':END_ID': said.section, ':TYPE': 'SAID_IN' }, said.properties];
    }
  }
}

async function* all() {
  for await (const line of readline.createInterface({ input: fs.createReadStream(file, { highWaterMark: 1 << 20 }) })) {
    if (line[0] !== 'S') continue;
    const { statement, parameters } = JSON.parse(line.slice(1));
    if (parameters.rows) yield* rowsOf(statement, parameters.rows);
  }
}

const typeOf = (name, value) => days.has(name) ? 'date' : doubles.has(name) ? 'double' : Array.isArray(value) ? 'string[]'
  : typeof value === 'number' ? 'long' : typeof value === 'boolean' ? 'boolean' : 'string';
const cell = value => value === undefined ? '' : `"${(Array.isArray(value) ? value.join(between) : String(value)).replaceAll('"', '""')}"`;

const start = performance.now();
const files = new Map();
for await (const [name, fixed, properties] of all()) {
  const one = files.get(name) ?? files.set(name, { fixed: Object.keys(fixed), columns: new Map() }).get(name);
  for (const key in properties) if (!one.columns.has(key)) one.columns.set(key, typeOf(key, properties[key]));
}
for (const [name, one] of files) {
  one.stream = fs.createWriteStream(path.join(folder, name + '.csv'));
  one.stream.write([...one.fixed, ...[...one.columns].map(([key, type]) => `${key}:${type}`)].join(',') + '\n');
}
for await (const [name, fixed, properties] of all()) {
  const { fixed: names, columns, stream } = files.get(name);
  const line = [...names.map(key => cell(fixed[key])), ...[...columns.keys()].map(key => cell(properties[key]))].join(',') + '\n';
  if (!stream.write(line)) await new Promise(done => stream.once('drain', done));
}
await Promise.all([...files.values()].map(one => new Promise(done => one.stream.end(done))));
console.log((performance.now() - start) / 1000);
