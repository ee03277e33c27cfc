/** The window as a whole: which screen is on, and how it looks. */
import * as backend from './backend'
import type { Boot, Settings, TypeCard } from './backend'
import { attempt } from './notice.svelte'
import { putAway } from './press.svelte'
import { OpenCase } from './case.svelte'
import { Screening } from './need.svelte'
import { speak } from './words.svelte'

export type Screen = 'starting' | 'welcome' | 'unlock' | 'home' | 'need' | 'types' | 'new' | 'case' | 'tables'

/** Engines do not ask container queries again when only the font size of the root changed. */
function remeasure() {
  const app = document.getElementById('app')
  if (!app) return
  app.style.containerType = 'normal'
  void app.offsetWidth
  app.style.containerType = ''
}

class Desk {
  screen = $state<Screen>('starting')
  canRemember = $state(false)
  /** Whether the desktop has a tray to stay in. */
  tray = $state(false)
  settings = $state<Settings>({
    language: 'zh-CN',
    theme: 'system',
    text_scale: 100,
    print_code: true,
    notify: true,
    notify_said: false,
    stay_in_tray: false,
  })
  open = $state.raw<OpenCase>()
  screening = $state.raw<Screening>()
  /** Every filing type, in the reader's language. */
  types = $state.raw<TypeCard[]>([])
  /** The type of the case that is about to begin, and the screening that found it. */
  chosen = $state.raw<{ id: string; screening: Screening | undefined }>()
  private before: Screen = 'home'

  async start() {
    const began: Boot = await backend.boot()
    this.settings = began.settings
    this.canRemember = began.can_remember
    this.tray = began.tray
    this.wear()
    await this.speak()
    this.screen = began.book === 'none' ? 'welcome' : began.book === 'locked' ? 'unlock' : 'home'
  }

  async change(part: Partial<Settings>) {
    this.settings = { ...this.settings, ...part }
    this.wear()
    if (part.language) {
      await this.speak()
      await Promise.all([this.open?.refresh(), this.screening?.refresh()])
    }
    await attempt(() => backend.saveSettings($state.snapshot(this.settings)))
  }

  async enter(id: string) {
    const opened = new OpenCase(id, () => this.settings.language)
    await attempt(async () => {
      await opened.begin()
      await this.open?.close()
      this.open = opened
      this.screening = undefined
      this.screen = 'case'
    })
  }

  /** To the screener: afresh, or with answers that were given before. */
  async screener(told?: Screening['told'], from?: string) {
    const begun = new Screening(() => this.settings.language, told, from)
    await begun.begin()
    this.screening = begun
    this.screen = 'need'
  }

  /** Starts the screener again with the answers a case began with. */
  async judgeAgain(id: string) {
    await attempt(async () => {
      const told = await backend.toldBefore(id)
      await this.open?.close()
      this.open = undefined
      await this.screener(told, id)
    })
  }

  /** To the list of all filing types. */
  list() {
    this.screen = 'types'
  }

  /** To the last questions before a case of a type begins. */
  prepare(kind: TypeCard | undefined, screening?: Screening) {
    if (!kind) return
    this.chosen = { id: kind.id, screening }
    this.screen = 'new'
  }

  /** From there back to where the type came from. */
  back() {
    this.screen = this.chosen?.screening ? 'need' : 'types'
  }

  async home() {
    putAway()
    await this.open?.close()
    this.open = undefined
    this.screening = undefined
    this.screen = 'home'
  }

  async lock() {
    putAway()
    await this.open?.close()
    this.open = undefined
    this.screening = undefined
    if (await attempt(backend.lock)) this.screen = 'unlock'
  }

  /** To the tables in use. */
  async tables() {
    if (this.screen === 'tables' || !((await this.open?.flush()) ?? true)) return
    this.before = this.screen
    this.screen = 'tables'
  }

  /** Back to where the tables were opened; other tables may judge it otherwise. */
  async leaveTables() {
    await Promise.all([this.open?.refresh(), this.screening?.refresh()])
    this.screen = this.before
  }

  private async speak() {
    const { language } = this.settings
    await speak(language)
    this.types = (await backend.filingTypes(language)).types
  }

  private wear() {
    const root = document.documentElement
    root.dataset['theme'] = this.settings.theme
    root.dataset['scale'] = String(this.settings.text_scale)
    remeasure()
  }
}

export const desk = new Desk()
