/** Texts that are used elsewhere. */
import { attempt, tell } from './notice.svelte'
import { say } from './words.svelte'

/** Puts a text on the clipboard that may still be on its way: what is asked for first would come too late for the click
 * that allows it. */
export const put = (text: Promise<string>) =>
  navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then((text) => new Blob([text], { type: 'text/plain' })) })])

/** Puts a text on the clipboard and says so for a while, in the words of that message. */
export const copied = (text: string, said = 'ui-letter-copied') =>
  attempt(async () => {
    await navigator.clipboard.writeText(text)
    tell(say(said))
  })
