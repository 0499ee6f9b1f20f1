// Every audit of graphql-http against a server: node audit.mjs ADDRESS
import { serverAudits } from 'graphql-http'

const audits = serverAudits({ url: process.argv[2], fetchFn: fetch })
let ok = 0
for (const audit of audits) {
  const result = await audit.fn()
  if (result.status === 'ok') ok++
  else console.log(`${result.status}: ${audit.name}: ${result.reason}`)
}
console.log(`${audits.length} audits, ${ok} ok`)
process.exit(ok === audits.length ? 0 : 1)
