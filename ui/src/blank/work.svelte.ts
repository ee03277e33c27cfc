/** One blank on the desk: what belongs where, what is chosen, and the way back. */
import * as backend from '../lib/backend'
import type { BlankLine, BlankLook, BlankView, Language, Placement, Template } from '../lib/backend'
import { attempt, complain } from '../lib/notice.svelte'

/** How long after the last change the pages are drawn anew, ms. */
const PAUSE = 250
/** Most steps that can be taken back. */
const MOST_STEPS = 100
/** Least side of a place, mm. */
const LEAST = 2
/** Bounds of a size, pt. */
const SIZES = { least: 5, most: 36 }

const tenth = (length: number) => Math.round(length * 10) / 10
const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most))

export class Work {
  view = $state.raw<BlankView>()
  template = $state.raw<Template>()
  /** What stands at each placement. */
  lines = $state.raw<BlankLine[]>([])
  /** The filled pages of a form. */
  look = $state.raw<BlankLook>()
  /** Index of the placement that keys and wheel act on. */
  chosen = $state<number>()
  /** The page that was looked at last, from 1. */
  page = $state(1)
  /** Whether the last change is not kept yet. */
  changed = $state(false)
  drawing = $state(false)
  private steps: Template[] = $state.raw([])
  private waiting: ReturnType<typeof setTimeout> | undefined
  private turn = 0

  constructor(
    readonly id: string,
    readonly site: number,
    readonly fingerprint: string,
    private readonly speaks: () => Language,
  ) {}

  get on() {
    return { case: this.id, site: this.site, language: this.speaks() }
  }

  get canUndo(): boolean {
    return this.steps.length > 0
  }

  async begin() {
    const view = await backend.blank({ ...this.on, fingerprint: this.fingerprint })
    this.view = view
    this.template = view.template
    this.changed = !view.confirmed
    await this.draw()
  }

  close() {
    clearTimeout(this.waiting)
    this.turn++
  }

  /** Puts another template in place of this one; the one before can be had back. */
  put(template: Template, when: 'step' | 'same' = 'step') {
    if (this.template && when === 'step') this.steps = [...this.steps, this.template].slice(-MOST_STEPS)
    this.template = template
    this.changed = true
    this.redraw()
  }

  undo() {
    const before = this.steps.at(-1)
    if (!before) return
    this.steps = this.steps.slice(0, -1)
    this.template = before
    this.changed = true
    if (this.chosen !== undefined && this.chosen >= before.placements.length) this.chosen = undefined
    this.redraw()
  }

  bind(field: string, value: string, is: string | null = null) {
    if (!this.template) return
    const others = this.template.bindings.filter((binding) => binding.field !== field)
    const own = value ? [{ field, value, ...(is === null ? {} : { is }) }] : []
    this.put({ ...this.template, bindings: [...others, ...own] })
  }

  /** Places a value with its middle at a point, mm; answers its index. */
  add(value: string, page: number, x: number, y: number) {
    const size = this.view?.pages[page - 1]?.size
    if (!this.template || !size) return
    const [w, h] = [Math.min(80, size.width - 10), 8]
    const placed: Placement = { page, x: tenth(within(x - 2, 0, size.width - w)), y: tenth(within(y - h / 2, 0, size.height - h)), w, h, value, size: 11, least: 7, lines: 2, align: 'left' }
    this.chosen = this.template.placements.length
    this.put({ ...this.template, placements: [...this.template.placements, placed] })
  }

  /** Changes a placement; `same` goes on with the step that is under way. */
  change(index: number, part: Partial<Placement>, when: 'step' | 'same' = 'step') {
    const own = this.template?.placements[index]
    const size = own && this.view?.pages[own.page - 1]?.size
    if (!this.template || !own || !size) return
    const next = { ...own, ...part }
    next.w = tenth(within(next.w, LEAST, size.width))
    next.h = tenth(within(next.h, LEAST, size.height))
    next.x = tenth(within(next.x, 0, size.width - next.w))
    next.y = tenth(within(next.y, 0, size.height - next.h))
    next.size = within(next.size, SIZES.least, SIZES.most)
    next.least = Math.min(next.least, next.size)
    this.put({ ...this.template, placements: this.template.placements.with(index, next) }, when)
  }

  /** Notes where a drag begins, so that the whole of it is one step. */
  grip() {
    if (this.template) this.steps = [...this.steps, this.template].slice(-MOST_STEPS)
  }

  remove(index: number) {
    if (!this.template) return
    this.chosen = undefined
    this.put({ ...this.template, placements: this.template.placements.filter((_, at) => at !== index) })
  }

  async keep(): Promise<boolean> {
    const { template } = this
    if (!template) return false
    const kept = await attempt(() => backend.keepBlank(template))
    if (kept && template === this.template) this.changed = false
    return kept
  }

  private redraw() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => void this.draw(), PAUSE)
  }

  private async draw() {
    const turn = ++this.turn
    const { template, view } = this
    if (!template || !view) return
    this.drawing = true
    try {
      const [lines, look] = await Promise.all([
        backend.blankLines({ ...this.on, template }),
        view.kind === 'form' ? backend.blankLook({ ...this.on, template }) : undefined,
      ])
      if (turn !== this.turn) return
      this.lines = lines
      this.look = look
    } catch (thrown) {
      complain(thrown)
    } finally {
      if (turn === this.turn) this.drawing = false
    }
  }
}
