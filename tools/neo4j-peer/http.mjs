// Bare HTTP: a body goes out as it is, the answer is parsed, and that it names no error is all that is looked at.
import { Pool } from 'undici';

const query = '/db/neo4j/query/v2';
const headers = { 'content-type': 'application/json', accept: 'application/json' };

export function connect(address) {
  const pool = new Pool(address, { connections: 1, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  let transaction = '';

  async function post(path, body) {
    const answer = await (await pool.request({ path: query + path, method: 'POST', headers, body })).body.json();
    if (answer.errors?.length) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
    return answer;
  }

  return {
    // A line of a recording: its sort and a body.
    async send(sort, body) {
      if (sort === 'B') transaction = '/tx/' + (await post('/tx', body)).transaction.id;
      else if (sort === 'A') return await post('', body);
      else return await post(transaction + (sort === 'C' ? '/commit' : ''), body);
    },
    close: () => pool.close(),
  };
}
