/** Short words about what just happened, at the foot of the window. */
import { isRefusal } from './backend'
import { also, knows, say } from './words.svelte'

export interface Notice {
  id: number
  kind: 'done' | 'error'
  text: string
  fix: string
}

const LASTS = 6000
let last = 0
const shown = $state<Notice[]>([])

export const notices = () => shown

export function dismiss(id: number) {
  const index = shown.findIndex((notice) => notice.id === id)
  if (index >= 0) shown.splice(index, 1)
}

export function tell(text: string) {
  const id = ++last
  shown.push({ id, kind: 'done', text, fix: '' })
  setTimeout(() => dismiss(id), LASTS)
}

/** A refused command in words: what is wrong and what to do. */
export function wording(thrown: unknown): { text: string; fix: string } {
  if (!isRefusal(thrown)) return { text: say('ui-error-unknown', { code: String(thrown) }), fix: also('ui-error-unknown', 'fix') }
  const id = `error-${thrown.code}`
  if (!knows(id)) return { text: say('ui-error-unknown', { code: thrown.code }), fix: also('ui-error-unknown', 'fix') }
  return { text: say(id, thrown.args), fix: also(id, 'fix', thrown.args) }
}

export function complain(thrown: unknown) {
  const { text, fix } = wording(thrown)
  const same = shown.find((notice) => notice.kind === 'error' && notice.text === text)
  if (same) dismiss(same.id)
  shown.push({ id: ++last, kind: 'error', text, fix })
}

/** Runs something; says so when it is refused. Answers whether it went well. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (thrown) {
    complain(thrown)
    return false
  }
}
