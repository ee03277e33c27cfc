// A foreign tus server where an office would stand: `node tus_server.mjs FOLDER`. Says its port on stdout and ends when
// stdin does. A plain PUT to /plain is kept as well, for comparison. Uploads are @tus/server's; opening and handing in answer just enough to get past them.
import { createWriteStream } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'

const path = '/v1/filings/f1/materials'
const tus = new Server({ path, relativeLocation: true, datastore: new FileStore({ directory: process.argv[2] }) })

function status(state) {
  const now = new Date().toISOString()
  return JSON.stringify({
    id: 'f1', state, since: now, waits_for: 'provider', clock: null, findings: [], sms_due: [], numbers: {},
    practice: true, now,
  })
}

const server = http.createServer((request, response) => {
  const answer = (code, state) => {
    request.resume()
    request.on('end', () => {
      const body = status(state)
      response.writeHead(code, { 'content-type': 'application/json', 'content-length': body.length })
      response.end(body)
    })
  }
  if (request.method === 'POST' && request.url === '/v1/filings') return answer(201, 'draft')
  if (request.method === 'POST' && request.url === '/v1/filings/f1/submissions') return answer(202, 'submitted')
  if (request.method === 'PUT' && request.url === '/plain') {
    return pipeline(request, createWriteStream(join(process.argv[2], 'plain'))).then(() => response.writeHead(204).end())
  }
  return tus.handle(request, response)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
