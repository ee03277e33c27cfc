// The peer of the rules benchmark: ajv looks at the shape of the same case files, by the kept schema.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020.js'

const assets = join(import.meta.dirname, '../../assets')
const schema = JSON.parse(readFileSync(join(assets, 'schema/case.schema.json'), 'utf8'))
const samples = readdirSync(join(assets, 'samples'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(assets, 'samples', name), 'utf8')))

const begin = performance.now()
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
const compiled = performance.now() - begin

const run = () => {
  const start = performance.now()
  let refused = 0
  for (let index = 0; index < 10_000; index += 1) if (!validate(samples[index % samples.length])) refused += 1
  return { ms: performance.now() - start, refused }
}
run()
const runs = [run(), run(), run(), run(), run()].sort((one, two) => one.ms - two.ms)
const { ms, refused } = runs[2]
console.log(`ajv, shape only: schema compiled in ${compiled.toFixed(1)} ms; 10,000 filings in ${ms.toFixed(0)} ms (${(ms / 10).toFixed(1)} µs each), ${refused} refused`)
