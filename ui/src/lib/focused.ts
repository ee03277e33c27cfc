/** Where the keyboard goes on when something opens, or when what was pressed is gone. */
import { tick } from 'svelte'

/** Moves the focus to a heading when its screen or page opens, so that the keyboard starts at the right place. */
export function focused(node: HTMLElement) {
  node.focus({ preventScroll: true })
}

/** Once the window is drawn: a focus that was lost goes to the first of these within a part. */
export async function goesOn(part: ParentNode | undefined, to: string) {
  await tick()
  if (document.activeElement === document.body) part?.querySelector<HTMLElement>(to)?.focus()
}
