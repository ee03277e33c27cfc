// Reads PDF files with PDFium, all in one process: a JSON array of paths comes in on stdin, an array with the texts of
// each file's pages goes out on stdout.
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { PDFiumLibrary } from '@hyzyla/pdfium'

const paths = JSON.parse(await text(process.stdin))
const library = await PDFiumLibrary.init()
const read = []
for (const path of paths) {
  const document = await library.loadDocument(await readFile(path))
  read.push([...document.pages()].map((page) => page.getText()))
  document.destroy()
}
library.destroy()
process.stdout.write(JSON.stringify(read))
