/** The screener as it stands: what was answered, the question on show, and what it all comes to. */
import * as backend from './backend'
import type { FieldView, Language, QuestionView, ScreenerView, Told, Value } from './backend'
import { attempt } from './notice.svelte'
import { say } from './words.svelte'

export class Screening {
  told = $state.raw<Told>({})
  view = $state.raw<ScreenerView>()
  /** The question on show; none while the verdict is. */
  shown = $state.raw<QuestionView>()
  /** Counts questions put on show, so that their fields start afresh. */
  epoch = $state(0)
  private asked = 0

  constructor(
    private readonly speaks: () => Language,
    told: Told = {},
    /** The case whose answers are judged again: the next one may take over from it. */
    readonly from = '',
  ) {
    this.told = told
  }

  async begin() {
    await this.refresh()
    this.show(this.view?.next ?? undefined)
  }

  /** Takes an answer; what it comes to follows at once. */
  tell(id: string, value: Value | null): Promise<boolean> {
    return this.tellAll([[id, value]])
  }

  /** Takes several answers in one go. */
  tellAll(answers: [string, Value | null][]): Promise<boolean> {
    const told = { ...this.told }
    for (const [id, value] of answers) {
      if (value === null) Reflect.deleteProperty(told, id)
      else told[id] = value
    }
    this.told = told
    return this.refresh()
  }

  /** On to the next open question, or to the verdict. */
  on() {
    this.show(this.view?.next ?? undefined)
  }

  /** Back to an answered question; to the one before it when none is named. */
  back() {
    const answered = this.view?.answered ?? []
    const here = answered.findIndex((question) => question.field.path === this.shown?.field.path)
    this.show(answered.at(here < 0 ? -1 : Math.max(0, here - 1)))
  }

  open(id: string) {
    this.show(this.find(id))
  }

  async refresh(): Promise<boolean> {
    const mine = ++this.asked
    return attempt(async () => {
      const view = await backend.screen(this.told, this.speaks())
      // An answer that came later has been judged already.
      if (mine !== this.asked) return
      this.view = view
      const shown = this.shown?.field
      if (shown) this.shown = this.find(shown.path) ?? { lookup: null, ...this.shown, field: { ...shown, value: null } }
    })
  }

  private find(id: string): QuestionView | undefined {
    const all = [...(this.view?.answered ?? []), ...(this.view?.next ? [this.view.next] : [])]
    return all.find((question) => question.field.path === id)
  }

  private show(question: QuestionView | undefined) {
    this.shown = question
    this.epoch++
  }
}

/** How far the reader is. How many questions are left can be told only once there is something to tell. */
export const progress = ({ done, total, verdict }: ScreenerView): string =>
  verdict.outcome === 'undecided' ? say('ui-need-done', { done }) : say('ui-need-progress', { done, total })

export const isUnsure = (value: Value | null): boolean => typeof value === 'object' && value !== null && 'not_sure' in value

/** An answer as a reader would say it. */
export function inWords(field: FieldView): string {
  const { value, options } = field
  if (value === null) return ''
  if (isUnsure(value)) return say('ui-need-unsure')
  const items = Array.isArray(value) ? value : [String(value)]
  return items.map((item) => options.find((option) => option.code === item)?.name ?? item).join(say('ui-and'))
}
