// The peer of `beian print --batch --merged`: pdfkit prints the same forms as one print job.
//
//     node print.mjs FORMS.jsonl FILE.pdf
//
// One document, streamed to disk; each face is registered once and so cut once for all pages. Everything that needs no line
// breaking is drawn with `lineBreak: false`, which spares pdfkit its slowest part.
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'

const FACES = join(import.meta.dirname, '../../assets/fonts')
const MM = 72 / 25.4
const [WIDTH, HEIGHT, SIDE, TOP, LABEL, PAD] = [210, 297, 20, 34, 34, 3.5].map((mm) => mm * MM)
const PLAIN = { lineBreak: false }

const doc = new PDFDocument({ size: [WIDTH, HEIGHT], margin: 0, autoFirstPage: false })
doc.registerFont('regular', join(FACES, 'NotoSansSC-Regular.ttf'))
doc.registerFont('bold', join(FACES, 'NotoSansSC-Bold-common.ttf'))

/** Puts a text on a baseline; says where it ends. */
function put(text, x, y, size, face = 'regular') {
  doc.font(face, size).text(text, x, y, { ...PLAIN, baseline: 'alphabetic' })
  return x + doc.widthOfString(text)
}

const wide = (text, size, face = 'regular') => doc.font(face, size).widthOfString(text)
const rule = (x1, y1, x2, y2, width) => doc.lineWidth(width * MM).moveTo(x1, y1).lineTo(x2, y2).stroke()
const centred = (text, x, y, size, face) => put(text, x - wide(text, size, face) / 2, y, size, face)

function checks(lines, x, right, middle) {
  const [size, pitch] = [10, 10 * 1.85]
  lines.forEach((line, index) => {
    const y = middle + (index - (lines.length - 1) / 2) * pitch
    let at = put(line.ask, x, y + 3.8, size) + 3.5
    if (line.end) at = right - line.boxes.length * 14 * MM
    for (const choice of line.boxes) {
      doc.lineWidth(0.22 * MM).rect(at, y - 4.6, 9.2, 9.2).stroke()
      const end = put(choice, at + 12.7, y + 3.8, size)
      at = line.end ? at + 14 * MM : end + size
    }
  })
}

function signing(sign, x, y, width, bottom) {
  doc.font('regular', 10).text(sign.statement, x + PAD, y + PAD, { width: width - 2 * PAD, lineGap: 1 })
  for (const mark of sign.marks) {
    const at = x + mark.x * MM
    if (mark.centred) centred(mark.text, at, bottom - mark.up * MM, 10)
    else put(mark.text, at, bottom - mark.up * MM, 10)
  }
}

function row(it, y, height) {
  const [middle, right, cell] = [y + height / 2, WIDTH - SIDE, SIDE + LABEL]
  rule(SIDE, y, right, y, 0.2)
  if (it.band) {
    const note = it.band.note ?? ''
    const left = WIDTH / 2 - (wide(it.band.text, 10.5, 'bold') + wide(note, 10)) / 2
    const end = put(it.band.text, left, middle + 4, 10.5, 'bold')
    if (note) put(note, end, middle + 4, 10)
    return
  }
  rule(cell, y, cell, y + height, 0.2)
  it.label.forEach((text, at) => centred(text, SIDE + LABEL / 2, middle + 3.8 + (at - (it.label.length - 1) / 2) * 14.5, 10))
  if (it.value !== undefined) put(it.value, cell + PAD, middle + 4.5, wide(it.value, 12) > right - cell - 2 * PAD ? 10.5 : 12)
  else if (it.checks) checks(it.checks, cell + PAD, right - PAD, middle)
  else signing(it.sign, cell, y, right - cell, y + height)
}

function form(it) {
  doc.addPage()
  centred(it.heading, WIDTH / 2, 26 * MM, 18, 'bold')
  let y = TOP
  for (const each of it.rows) {
    row(each, y, each.height * MM)
    y += each.height * MM
  }
  doc.lineWidth(0.5 * MM).rect(SIDE, TOP, WIDTH - 2 * SIDE, y - TOP).stroke()
  put(it.code, SIDE, y + 17, 8)
  put(it.page, WIDTH - SIDE - wide(it.page, 8), y + 17, 8)
  put(it.notice, SIDE, y + 29, 8)
}

const [forms, file] = process.argv.slice(2)
const out = doc.pipe(createWriteStream(file))
for await (const line of createInterface({ input: createReadStream(forms) })) {
  form(JSON.parse(line))
  // Let what is finished flow out before more is made.
  if (out.writableNeedDrain) await once(out, 'drain')
}
doc.end()
await once(out, 'finish')
