/** The case on the desk: its tasks, the page that is open, what is typed and what is saved. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import * as backend from './backend'
import type { Language, PageRef, PageView, PaperView, Path, Saved, TaskList, TypeCard, Value } from './backend'
import { complain } from './notice.svelte'

/** How long after the last key a change is saved, ms. */
const PAUSE = 400

export type SaveState = 'saved' | 'saving' | 'failed'

export class OpenCase {
  tasks = $state.raw<TaskList>()
  page = $state.raw<PageView>()
  paper = $state.raw<PaperView>()
  saved = $state.raw<Saved>({ revision: 0, at: '', can_undo: false, can_redo: false })
  saving = $state<SaveState>('saved')
  /** Counts pages opened and journal steps taken, so that fields start afresh. */
  epoch = $state(0)
  /** What is filed, in the reader's language. */
  kind = $state.raw<TypeCard>()
  /** Answers taken over, with the title of the case they came from. */
  origins = $state.raw<Partial<Record<Path, string>>>({})
  /** Whether what the province asks for is shown in place of the page. */
  province = $state(false)
  /** Whether the provider's own blank is worked on in place of the page. */
  blank = $state(false)
  /** Where "back to the check" leads, after a link from there. */
  cameFrom = $state.raw<PageRef>()
  /** What is typed and not yet known to be saved. */
  drafts = new SvelteMap<Path, Value | null>()
  /** Fields whose problems may be shown. */
  revealed = new SvelteSet<Path>()

  private waiting: ReturnType<typeof setTimeout> | undefined
  private sending: Promise<void> = Promise.resolve()
  /** The first paper of the case, if it has one. */
  private form: string | undefined
  private unlisten: (() => void) | undefined

  constructor(
    readonly id: string,
    private readonly speaks: () => Language,
  ) {}

  async begin() {
    const language = this.speaks()
    const tasks = await backend.tasks(this.id, language)
    this.tasks = tasks
    this.saved = await backend.saved(this.id)
    this.kind = await backend.caseType(this.id, language)
    this.form = await this.firstPaper(tasks)
    await this.load(tasks.next)
    this.unlisten = await backend.onCaseChanged((id) => {
      if (id === this.id) void this.refresh()
    })
  }

  async close() {
    await this.flush()
    this.unlisten?.()
  }

  get at(): { case: string; page: string; site: number | null } {
    return { case: this.id, page: this.page?.at.page ?? '', site: this.page?.at.site ?? null }
  }

  /** The paper drawn beside the wizard; none when the case has none. */
  get beside(): string | undefined {
    return this.page?.papers[0]?.paper ?? this.form
  }

  async go(to: PageRef, cameFrom?: PageRef) {
    if (!(await this.flush())) return
    const here = this.cameFrom
    if (cameFrom) this.cameFrom = cameFrom
    else if (here && here.page === to.page && here.site === to.site) this.cameFrom = undefined
    await this.guard(async () => {
      await this.load(to)
      this.tasks = await backend.tasks(this.id, this.speaks())
    })
  }

  /** Opens the page that owns a field or slot. */
  async find(path: Path, cameFrom?: PageRef) {
    await this.guard(async () => {
      const ref = await backend.place(path)
      if (!ref) return
      await this.go(ref, cameFrom)
      this.revealed.add(path)
    })
  }

  /** What a slot is called on its page. */
  async slotLabel(path: Path): Promise<string> {
    const language = this.speaks()
    const ref = await backend.place(path)
    const page = ref && (await backend.page({ case: this.id, ...ref, language }))
    return page?.slots.find((slot) => slot.path === path)?.label ?? path
  }

  /** Takes what was typed; it is saved after a short pause, or at once. */
  put(path: Path, value: Value | null, when: 'soon' | 'now' = 'soon') {
    this.drafts.set(path, value)
    this.saving = 'saving'
    clearTimeout(this.waiting)
    if (when === 'now') void this.flush()
    else this.waiting = setTimeout(() => void this.flush(), PAUSE)
  }

  /** Saves whatever waits. Answers whether everything is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.waiting)
    this.sending = this.sending.then(() => this.send())
    await this.sending
    return this.saving !== 'failed'
  }

  async refresh() {
    await this.guard(async () => {
      const language = this.speaks()
      const [tasks, page, kind, origins] = await Promise.all([
        backend.tasks(this.id, language),
        backend.page({ ...this.at, language }),
        backend.caseType(this.id, language),
        backend.origins(this.id, language),
      ])
      this.tasks = tasks
      this.kind = kind
      this.origins = origins
      if (this.page && page.at.page === this.page.at.page && page.at.site === this.page.at.site) this.page = page
    })
    await this.draw()
  }

  /** Something was saved by another way than typing: pictures, answers taken over. */
  async settled(saved?: Saved) {
    this.saved = saved ?? (await backend.saved(this.id))
    await this.refresh()
  }

  async step(back: boolean) {
    if (!(await this.flush())) return
    await this.guard(async () => {
      const undone = await (back ? backend.undo(this.id) : backend.redo(this.id))
      this.saved = undone.saved
      this.tasks = await backend.tasks(this.id, this.speaks())
      const to = undone.page ?? this.page?.at
      await this.load(to && this.has(to.site) ? to : this.tasks.next)
    })
  }

  /** Adds a site and opens its first page. */
  async addSite() {
    if (!(await this.flush())) return
    await this.guard(async () => {
      const { site, saved } = await backend.addSite(this.id)
      this.saved = saved
      this.tasks = await backend.tasks(this.id, this.speaks())
      const first = this.tasks.groups.flatMap((group) => group.tasks).find((task) => task.site === site)
      await this.load(first?.page ?? this.tasks.next)
    })
  }

  /** Removes a site; those after it move up. Answers whether it is gone. */
  async removeSite(site: number): Promise<boolean> {
    if (!(await this.flush())) return false
    const before = this.saved.revision
    await this.guard(async () => {
      this.saved = await backend.removeSite(this.id, site)
      this.tasks = await backend.tasks(this.id, this.speaks())
      await this.load(this.tasks.next)
    })
    return this.saved.revision !== before
  }

  private has(site: number | null): boolean {
    return site === null || (this.tasks?.groups.some((group) => group.tasks.some((task) => task.site === site)) ?? false)
  }

  private async firstPaper(tasks: TaskList): Promise<string | undefined> {
    const refs = tasks.groups.flatMap((group) => group.tasks.map((task) => task.page))
    const pages = await Promise.all(refs.map((ref) => backend.page({ case: this.id, ...ref, language: this.speaks() })))
    return pages.find((page) => page.kind === 'paper')?.papers[0]?.paper
  }

  private async load(to: PageRef) {
    const language = this.speaks()
    const [page, origins] = await Promise.all([
      backend.page({ case: this.id, ...to, language }),
      backend.origins(this.id, language),
    ])
    // From here to the new epoch nothing waits: the page is drawn once.
    this.page = page
    this.origins = origins
    this.province = false
    this.blank = false
    this.drafts.clear()
    this.revealed.clear()
    for (const field of this.page.fields) if (field.value !== null) this.revealed.add(field.path)
    if (this.cameFrom) for (const field of this.page.fields) this.revealed.add(field.path)
    this.epoch++
    await this.draw()
  }

  private async draw() {
    const paper = this.beside
    const site = this.page?.at.site ?? 0
    this.paper = paper ? await backend.paper({ case: this.id, paper, site, language: this.speaks() }) : undefined
  }

  private async send() {
    if (this.drafts.size === 0) return
    try {
      // What is typed meanwhile is saved too, before anything is shown as saved.
      for (let unsent = this.unsent(); unsent.length > 0; unsent = this.unsent()) {
        for (const [path, value] of unsent) {
          this.saved = await backend.answer({ case: this.id, path }, value)
          this.sent.set(path, value)
        }
      }
      this.saving = 'saved'
    } catch (thrown) {
      this.saving = 'failed'
      this.sent.clear()
      complain(thrown)
      return
    }
    await this.refresh()
    for (const [path, value] of this.sent) if (this.drafts.get(path) === value) this.drafts.delete(path)
    this.sent.clear()
    if (this.drafts.size > 0) this.saving = 'saving'
  }

  /** What the book holds of the drafts, until they are drawn from it. */
  private readonly sent = new SvelteMap<Path, Value | null>()

  private unsent(): [Path, Value | null][] {
    return [...this.drafts].filter(([path, value]) => !this.sent.has(path) || this.sent.get(path) !== value)
  }

  private async guard(work: () => Promise<void>) {
    try {
      await work()
    } catch (thrown) {
      complain(thrown)
    }
  }
}
