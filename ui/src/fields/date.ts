/** A date in three parts, and the eight digits it is kept as. */
export type Parts = [year: string, month: string, day: string]

/** Kept for a certificate without an end; the core's own word. */
export const FOREVER = '\u957f\u671f'

/** Reads `20260301`, `2026-3-1` and what people paste: `2026/3/1` or with the Chinese words between. */
export function partsOf(text: string): Parts | undefined {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim())
  const loose = digits ?? /^(\d{0,4})\D+(\d{0,2})\D+(\d{0,2})\D*$/.exec(text.trim()) ?? /^(\d{0,4})-(\d{0,2})-(\d{0,2})$/.exec(text.trim())
  return loose ? [loose[1] ?? '', loose[2] ?? '', loose[3] ?? ''] : undefined
}

/** Eight digits when all parts are there; what there is, with hyphens, while it is unfinished. */
export function kept([year, month, day]: Parts): string {
  if (!year && !month && !day) return ''
  const whole = year.length === 4 && month && day
  return whole ? year + month.padStart(2, '0') + day.padStart(2, '0') : [year, month, day].join('-')
}
