/** The window as a whole: which screen is on, and how it looks. */
import * as backend from './backend'
import type { Boot, Settings } from './backend'
import { attempt } from './notice.svelte'
import { OpenCase } from './case.svelte'
import { speak } from './words.svelte'

export type Screen = 'starting' | 'welcome' | 'unlock' | 'home' | 'new' | 'case' | 'tables'

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
  settings = $state<Settings>({ language: 'zh-CN', theme: 'system', text_scale: 100 })
  open = $state.raw<OpenCase>()
  private before: Screen = 'home'

  async start() {
    const began: Boot = await backend.boot()
    this.settings = began.settings
    this.canRemember = began.can_remember
    this.wear()
    await speak(this.settings.language)
    this.screen = began.book === 'none' ? 'welcome' : began.book === 'locked' ? 'unlock' : 'home'
  }

  async change(part: Partial<Settings>) {
    this.settings = { ...this.settings, ...part }
    this.wear()
    if (part.language) {
      await speak(part.language)
      await this.open?.refresh()
    }
    await attempt(() => backend.saveSettings($state.snapshot(this.settings)))
  }

  async enter(id: string) {
    const opened = new OpenCase(id, () => this.settings.language)
    await attempt(async () => {
      await opened.begin()
      this.open = opened
      this.screen = 'case'
    })
  }

  async home() {
    await this.open?.close()
    this.open = undefined
    this.screen = 'home'
  }

  /** To the tables in use. */
  async tables() {
    if (this.screen === 'tables' || !((await this.open?.flush()) ?? true)) return
    this.before = this.screen
    this.screen = 'tables'
  }

  /** Back to where the tables were opened; other tables may judge it otherwise. */
  async leaveTables() {
    await this.open?.refresh()
    this.screen = this.before
  }

  async lock() {
    await this.open?.close()
    this.open = undefined
    if (await attempt(backend.lock)) this.screen = 'unlock'
  }

  private wear() {
    const root = document.documentElement
    root.dataset['theme'] = this.settings.theme
    root.dataset['scale'] = String(this.settings.text_scale)
    remeasure()
  }
}

export const desk = new Desk()
