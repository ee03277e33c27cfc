/** Every sentence the window says, from the same Fluent files the core reads. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from './backend'

type Args = Record<string, FluentVariable>

const files = import.meta.glob<string>('../../../assets/locales/*/*.ftl', { query: '?raw', import: 'default' })
const read: Partial<Record<Language, FluentBundle>> = {}

let bundle = $state.raw<FluentBundle>()
let spoken = $state<Language>('zh-CN')

async function load(language: Language): Promise<FluentBundle> {
  const ready = read[language]
  if (ready) return ready
  const made = new FluentBundle(language, { useIsolating: false })
  const below = Object.entries(files).filter(([path]) => path.includes(`/${language}/`))
  const texts = await Promise.all(below.map(([, text]) => text()))
  for (const text of texts) made.addResource(new FluentResource(text))
  read[language] = made
  return made
}

export async function speak(language: Language) {
  bundle = await load(language)
  spoken = language
  document.documentElement.lang = language
  document.title = say('ui-app')
}

export const language = () => spoken

export const knows = (id: string) => bundle?.hasMessage(id) ?? false

/** The sentence of an id; the id itself where it has none, so that nothing is silently empty. */
export function say(id: string, args?: Args): string {
  const pattern = bundle?.getMessage(id)?.value
  return bundle && pattern ? bundle.formatPattern(pattern, args, []) : id
}

/** An attribute of an id, such as the fix of an error; empty where it has none. */
export function also(id: string, attribute: string, args?: Args): string {
  const pattern = bundle?.getMessage(id)?.attributes[attribute]
  return bundle && pattern ? bundle.formatPattern(pattern, args, []) : ''
}
