// node reads.mjs FILE ADDRESS    holds a recording; to a line "from to" it sends those of its lines and answers with microseconds
import fs from 'node:fs';
import readline from 'node:readline';
import { connect } from './http.mjs';

const [file, address] = process.argv.slice(2);
const requests = fs.readFileSync(file, 'utf8').trimEnd().split('\n').map(line => [line[0], line.slice(1)]);
const client = connect(address);
for await (const line of readline.createInterface({ input: process.stdin })) {
  const [from, to] = line.split(' ').map(Number);
  const start = performance.now();
  for (const [sort, body] of requests.slice(from, to)) await client.send(sort, body);
  console.log((performance.now() - start) * 1000);
}
await client.close();
