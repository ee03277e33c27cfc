/** What comes next in a case, for the calendar that its owner uses. */
import * as backend from './backend'
import { attempt, tell } from './notice.svelte'
import { language, say } from './words.svelte'

/** Asks where, writes the file, and says where it is. */
export const saveCalendar = (id: string) =>
  attempt(async () => {
    const path = await backend.afterCalendar({ case: id, language: language() })
    if (path) tell(say('ui-paper-saved', { path }))
  })
