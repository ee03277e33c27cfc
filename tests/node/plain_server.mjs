// A server that writes what comes with a plain PUT and what comes in pieces by tus in the same way, so that the two can be
// compared: `node plain_server.mjs FOLDER`. Says its port on stdout and ends when stdin does.
import { createWriteStream } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const folder = process.argv[2]
const offsets = new Map()
const now = new Date().toISOString()
const status = (state) =>
  JSON.stringify({
    id: 'f1', state, since: now, waits_for: 'provider', clock: null, findings: [], sms_due: [], numbers: {},
    practice: true, now,
  })

async function write(request, name, start) {
  const file = createWriteStream(join(folder, name), start ? { flags: 'r+', start } : {})
  await pipeline(request, file)
  return start + file.bytesWritten
}

async function answer(request, response) {
  const { method, url } = request
  if (method === 'PUT') {
    await write(request, 'plain', 0)
    return response.writeHead(204).end()
  }
  if (method === 'PATCH') {
    const from = Number(request.headers['upload-offset'])
    if (from !== offsets.get(url)) return response.writeHead(409).end()
    offsets.set(url, await write(request, url.split('/').pop(), from))
    return response.writeHead(204, { 'upload-offset': offsets.get(url) }).end()
  }
  request.resume()
  if (url.endsWith('/materials')) {
    const place = `/v1/materials/m${offsets.size + 1}`
    offsets.set(place, 0)
    return response.writeHead(201, { location: place }).end()
  }
  const body = status(url.endsWith('/submissions') ? 'submitted' : 'draft')
  return response.writeHead(201, { 'content-type': 'application/json' }).end(body)
}

const server = http.createServer((request, response) => answer(request, response))
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
