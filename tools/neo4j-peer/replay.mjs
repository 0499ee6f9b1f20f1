// node replay.mjs FILE ADDRESS http|bolt    sends a recording again, in its order; prints seconds and processor seconds
import fs from 'node:fs';
import readline from 'node:readline';

const [file, address, way] = process.argv.slice(2);
const { connect } = await import(`./${way}.mjs`);
const client = connect(address);
const start = performance.now();
for await (const line of readline.createInterface({ input: fs.createReadStream(file, { highWaterMark: 1 << 20 }) })) await client.send(line[0], line.slice(1));
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage();
await client.close();
console.log(seconds, (user + system) / 1e6);
