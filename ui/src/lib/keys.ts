/** An input method is at work: nothing the reader presses is meant for us. */
export const composing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229

/** Enter on its own, not while composing. */
export const enter = (event: KeyboardEvent) =>
  event.key === 'Enter' && !composing(event) && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
