// A foreign tus client: `node tus_client.mjs ENDPOINT TOKEN FILE SLOT CHUNK [HEADER=VALUE…]`. Sends the file, the first
// piece with the creation, and prints where it lies; after a failure that does not pass it ends with 1.
import fs from 'node:fs'
import * as tus from 'tus-js-client'

const [endpoint, token, file, slot, chunk, ...pairs] = process.argv.slice(2)
const headers = Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
const upload = new tus.Upload(fs.readFileSync(file), {
  endpoint,
  headers: { Authorization: `Bearer ${token}`, ...headers },
  metadata: { slot, filename: 'x.jpg' },
  chunkSize: Number(chunk),
  uploadDataDuringCreation: pairs.length === 0,
  retryDelays: pairs.length === 0 ? [0, 0, 0] : null,
  onError(error) {
    console.error(String(error))
    process.exit(1)
  },
  onSuccess() {
    console.log(new URL(upload.url).pathname)
  },
})
upload.start()
