/** What every kind of field is given, and how answers are read. */
import type { FieldView, Value } from '../lib/backend'

export interface AnswerProps {
  field: FieldView
  id: string
  value: Value | null
  wrong: boolean
  /** Takes the answer; saved after a pause, or at once. */
  put: (value: Value | null, when?: 'soon' | 'now') => void
  /** The reader left the field. */
  left: () => void
}

export const textOf = (value: Value | null): string => (typeof value === 'string' ? value : '')

export const listOf = (value: Value | null): string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value ? [value] : []

export const answered = (value: Value | null): boolean =>
  textOf(value).trim() !== '' || listOf(value).some((item) => item.trim() !== '')

/** Characters as a reader counts them. */
export const lengthOf = (text: string): number => [...text].length

/** Whether the focus went out of a group as a whole. */
export const leftGroup = (event: FocusEvent): boolean =>
  event.currentTarget instanceof Node && !(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))
