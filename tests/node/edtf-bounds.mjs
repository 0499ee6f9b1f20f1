// The oracle of date bounds: reads EDTF texts from standard input, one a line, and writes for each a line of JSON,
// {text, min, max} or {text, error}. min and max are days, yyyy-mm-dd; null where a bound is infinite or unknown.
import { createInterface } from 'node:readline'
import edtf from 'edtf'

// 'YYYY-MM-DDT…': all bounds are asked of years 0001 to 9999, where this is never the signed form of six digits.
const day = (time) => (Number.isFinite(time) ? new Date(time).toISOString().split('T')[0] : null)

// Without these options it knows seasons neither in intervals nor with a qualifier; with them it crashes on '/2018'.
const seasons = { seasonIntervals: true, seasonUncertainty: true }

function bounds(text) {
  try {
    const date = text.startsWith('/') ? edtf(text) : edtf(text, seasons)
    return { text, min: day(date.min), max: day(date.max) }
  } catch (error) {
    return { text, error: error.message.split('\n')[0] }
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(bounds(line)) + '\n')
}
