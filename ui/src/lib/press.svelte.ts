/** Pages on their way to the printer: the window shows them for print alone, then the system's dialog opens. */
import { tick } from 'svelte'
import * as backend from './backend'
import type { PrintJob, PrintPage } from './backend'
import { tell } from './notice.svelte'
import { say } from './words.svelte'

let pages = $state.raw<PrintPage[]>([])

/** They stay until the next ones come: a dialog reads them long after it was opened. */
export const pressed = () => pages

/** Nothing of a paper stays in a window that shows something else. */
export const putAway = () => void (pages = [])

export async function toPrinter(job: PrintJob) {
  pages = job.pages
  await tick()
  await Promise.all([...document.querySelectorAll<HTMLImageElement>('[data-press] img')].map((picture) => picture.decode()))
  if (!(await backend.printPages(job.file))) tell(say('ui-paper-print-viewer'))
}
