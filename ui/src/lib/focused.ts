/** Moves the focus to a heading when its screen or page opens, so that the keyboard starts at the right place. */
export function focused(node: HTMLElement) {
  node.focus({ preventScroll: true })
}
