// Pictures for the photo benchmark, and its peer: sharp, on the same pictures.
//
//     node photo.mjs make FOLDER                           clouds with much noise and a page with little, 12 and 48 megapixels
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

/** Sixty-four signs of a few strokes each, sixteen by sixteen, as closely written as Chinese is. */
function signs(roll) {
  return Array.from({ length: 64 }, () => {
    const sign = new Uint8Array(256)
    for (let stroke = 0; stroke < 7; stroke += 1) {
      const [from, at, length, level] = [roll() * 6, 1 + roll() * 13, 6 + roll() * 8, roll() < 0.5]
      for (let step = Math.floor(from); step < Math.min(15, from + length); step += 1) {
        sign[level ? Math.floor(at) * 16 + step : step * 16 + Math.floor(at)] = 1
      }
    }
    return sign
  })
}

/** A printed page on a desk: a phone's picture of paper by good light, through a lens, with hardly any noise. */
async function page(width, height, seed) {
  const roll = dice(seed)
  const known = signs(roll)
  const pixels = Buffer.alloc(width * height * 3)
  const pitch = height / 64
  const text = Array.from({ length: 64 * 128 }, () => Math.floor(roll() * 72))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = 1 - 0.25 * (x / width) - 0.1 * (y / height)
      const paper = x > width * 0.05 && x < width * 0.95 && y > height * 0.05 && y < height * 0.95
      const [row, column] = [Math.floor(y / pitch), Math.floor(x / pitch)]
      const written = paper && x > width * 0.1 && x < width * 0.9 && row > 5 && row < 58
      const sign = written ? known[text[row * 128 + column]] : undefined
      const [u, v] = [Math.floor(((x % pitch) / pitch) * 20), Math.floor(((y % pitch) / pitch) * 20)]
      const ink = sign && u < 16 && v < 16 && sign[v * 16 + u]
      const colour = ink ? [45, 42, 48] : paper ? [236, 232, 222] : [104, 72, 48]
      for (let part = 0; part < 3; part += 1) pixels[(y * width + x) * 3 + part] = colour[part] * light
    }
  }
  const seen = await sharp(pixels, { raw: { width, height, channels: 3 } }).blur(width / 4000).raw().toBuffer()
  for (let at = 0; at < seen.length; at += 1) seen[at] = Math.max(0, Math.min(255, seen[at] + (roll() - 0.5) * 4))
  const noisy = sharp(seen, { raw: { width, height, channels: 3 } })
  return noisy.jpeg({ quality: 92 }).withMetadata({ orientation: 6 }).toBuffer()
}

async function make(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '12mp.jpg'), await picture(4000, 3000, 12))
  writeFileSync(join(folder, '48mp.jpg'), await picture(8064, 6048, 48))
  writeFileSync(join(folder, '12mp-page.jpg'), await page(4032, 3024, 13))
  writeFileSync(join(folder, '48mp-page.jpg'), await page(8064, 6048, 49))
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
