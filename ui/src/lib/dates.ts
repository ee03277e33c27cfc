/** Dates in the reader's language. The core's dates are Beijing time already and are never shifted here. */
import type { Language } from './backend'

const asUtc = (date: string) => new Date(`${date}T00:00:00Z`)

/** `2026-11-23` or `2026-11-23T14:32…` as the reader writes it; anything else as it came. */
export function moment(text: string, language: Language): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(text)
  if (!found?.[1]) return text
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(asUtc(found[1]))
  return found[2] ? `${day} ${found[2]}` : day
}

export const weekday = (date: string, language: Language) =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(asUtc(date))

/** Day of the month, with the month in front where a month begins. */
export function dayOfMonth(date: string, withMonth: boolean): string {
  const day = Number(date.slice(8, 10))
  return withMonth ? `${Number(date.slice(5, 7))}/${day}` : String(day)
}
