// Pictures for the photo benchmark, and its peer: sharp, on the same pictures.
//
//     node photo.mjs make FOLDER                           two noisy pictures, 12 and 48 megapixels, the same everywhere
//     node photo.mjs shrink FOLDER THREADS FILES...        each to at most 2,000 pixels and 2 MB; THREADS 0 means sharp's own choice
//
// sharp scales while it decodes (shrink-on-load) and turns the picture upright, as ours does. One quality serves: at 2,000
// pixels it stays far below 2 MB. Where it does not, the next lower one is tried.
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import sharp from 'sharp'

const SIDE = 2000
const BYTES = 2 * 1024 * 1024
const QUALITIES = [90, 80, 70, 60, 50]

/** A small generator of numbers, so that every machine measures the same pictures. */
function dice(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Soft clouds of colour with the noise of a phone's sensor over them. */
async function picture(width, height, seed) {
  const roll = dice(seed)
  const small = Buffer.alloc(64 * 48 * 3)
  for (let at = 0; at < small.length; at += 1) small[at] = 40 + roll() * 175
  const clouds = sharp(small, { raw: { width: 64, height: 48, channels: 3 } })
  const pixels = await clouds.resize(width, height, { kernel: 'cubic', fit: 'fill' }).raw().toBuffer()
  for (let at = 0; at < pixels.length; at += 1) {
    const noisy = pixels[at] + (roll() - 0.5) * 20
    pixels[at] = noisy < 0 ? 0 : noisy > 255 ? 255 : noisy
  }
  const noisy = sharp(pixels, { raw: { width, height, channels: 3 } })
  return noisy.jpeg({ quality: 92 }).withMetadata({ orientation: 6 }).toBuffer()
}

async function make(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '12mp.jpg'), await picture(4000, 3000, 12))
  writeFileSync(join(folder, '48mp.jpg'), await picture(8064, 6048, 48))
}

async function shrink(file, folder) {
  const small = sharp(file).rotate().resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
  for (const quality of QUALITIES) {
    const bytes = await small.clone().jpeg({ quality }).toBuffer()
    if (bytes.length <= BYTES) return writeFileSync(join(folder, basename(file)), bytes)
  }
  throw new Error(`${file} does not fit`)
}

const [verb, folder, threads, ...files] = process.argv.slice(2)
if (verb === 'make') await make(folder)
else {
  mkdirSync(folder, { recursive: true })
  if (threads !== '0') {
    sharp.concurrency(Number(threads))
    for (const file of files) await shrink(file, folder)
  } else {
    // sharp's own way to use all cores: as many pictures at once as its thread pool takes.
    const queue = [...files]
    const lane = async () => {
      for (let file = queue.shift(); file; file = queue.shift()) await shrink(file, folder)
    }
    await Promise.all([lane(), lane(), lane(), lane()])
  }
}
