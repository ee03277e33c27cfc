/** Shuts something that is open when the reader presses Esc, clicks elsewhere or tabs out of it. */
interface Leaving {
  when: boolean
  /** Told whether the focus should go back to what opened it. */
  shut: (back: boolean) => void
}

export function leaves(node: HTMLElement, leaving: Leaving) {
  let now = leaving
  const key = (event: KeyboardEvent) => {
    if (!now.when || event.key !== 'Escape' || event.isComposing) return
    event.stopPropagation()
    now.shut(true)
  }
  const press = (event: PointerEvent) => {
    if (now.when && event.target instanceof Node && !node.contains(event.target)) now.shut(false)
  }
  const out = (event: FocusEvent) => {
    if (now.when && event.relatedTarget instanceof Node && !node.contains(event.relatedTarget)) now.shut(false)
  }
  node.addEventListener('keydown', key)
  node.addEventListener('focusout', out)
  document.addEventListener('pointerdown', press)
  return {
    update: (next: Leaving) => (now = next),
    destroy() {
      node.removeEventListener('keydown', key)
      node.removeEventListener('focusout', out)
      document.removeEventListener('pointerdown', press)
    },
  }
}
