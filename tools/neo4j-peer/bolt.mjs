// The official JavaScript driver: the same statements with the same parameters over Bolt.
import neo4j from 'neo4j-driver';

export function connect(address) {
  const { hostname, port } = new URL(address);
  const driver = neo4j.driver(`bolt://${hostname}:${Number(port) + 213}`, undefined, { disableLosslessIntegers: true });
  const session = driver.session();
  let transaction;

  // The driver sends numbers as floats, and BigInt as integers.
  const typed = (_, value) => typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;

  return {
    async send(sort, body) {
      if (sort === 'B') transaction = await session.beginTransaction();
      else if (sort === 'C') await transaction.commit();
      else {
        const { statement, parameters } = JSON.parse(body, typed);
        await (sort === 'A' ? session : transaction).run(statement, parameters);
      }
    },
    async close() {
      await session.close();
      await driver.close();
    },
  };
}
