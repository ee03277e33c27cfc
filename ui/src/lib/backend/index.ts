/** The one door to the shell. Every command is named here and nowhere else. */
import { Channel, invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import { getCurrentWebview } from '@tauri-apps/api/webview'
import type * as T from './types'

export type * from './types'

type At = { case: string; page: string; site: number | null; language: T.Language }
type OnPaper = { case: string; paper: string; site: number | null }
type InSlot = { case: string; path: T.Path }

export const boot = () => invoke<T.Boot>('boot')
export const saveSettings = (settings: T.Settings) => invoke<null>('save_settings', { settings })

export const createBook = (passphrase: string, remember: boolean) => invoke<null>('create_book', { passphrase, remember })
export const unlock = (passphrase: string, remember: boolean) => invoke<null>('unlock', { passphrase, remember })
export const lock = () => invoke<null>('lock')

export const cases = (language: T.Language) => invoke<T.CaseCard[]>('cases', { language })
export const provinces = (language: T.Language) => invoke<T.Choice[]>('provinces', { language })
export const carriers = (language: T.Language) => invoke<T.Choice[]>('carriers', { language })
export const screen = (told: T.Told, language: T.Language) => invoke<T.ScreenerView>('screen', { told, language })
export const understand = (text: string, asked: string | null, language: T.Language) =>
  invoke<T.QuestionView[]>('understand', { text, asked, language })
export const lookUp = (question: string) => invoke<null>('look_up', { question })
export const filingTypes = (language: T.Language) => invoke<T.TypeList>('filing_types', { language })
export const caseType = (id: string, language: T.Language) => invoke<T.TypeCard>('case_type', { case: id, language })
export const toldBefore = (id: string) => invoke<T.Told>('told_before', { case: id })
export const beginCase = (begin: T.Begin) => invoke<string>('begin_case', { begin })
export const accounts = () => invoke<T.AccountCard[]>('accounts')
export const addAccount = (label: string) => invoke<T.AccountCard>('add_account', { label })
export const sampleCase = (road: T.Road) => invoke<string>('sample_case', { road })
export const removeCase = (id: string) => invoke<null>('remove_case', { case: id })

export const tasks = (id: string, language: T.Language) => invoke<T.TaskList>('tasks', { case: id, language })
export const page = (at: At) => invoke<T.PageView>('page', at)
export const place = (path: T.Path) => invoke<T.PageRef | null>('place', { path })
export const answer = (slot: InSlot, value: T.Value | null) => invoke<T.Saved>('answer', { ...slot, value })
export const saved = (id: string) => invoke<T.Saved>('saved', { case: id })
export const undo = (id: string) => invoke<T.Undone>('undo', { case: id })
export const redo = (id: string) => invoke<T.Undone>('redo', { case: id })
export const origins = (id: string, language: T.Language) => invoke<Record<T.Path, string>>('origins', { case: id, language })
export const addSite = (id: string) => invoke<T.SiteAdded>('add_site', { case: id })
export const removeSite = (id: string, site: number) => invoke<T.Saved>('remove_site', { case: id, site })
export const checklist = (id: string, language: T.Language) => invoke<T.ChecklistItem[]>('checklist', { case: id, language })
export const reuse = (at: Omit<At, 'language'>) => invoke<T.Saved>('reuse', at)

export const pickPictures = () => invoke<string[]>('pick_pictures')
/** Puts files into a slot, on all cores; what became of each, in order. */
export function attachPictures(slot: InSlot, files: string[], hear: (done: T.PicturesDone) => void) {
  return invoke<T.PictureFate[]>('attach_pictures', { ...slot, files, progress: new Channel<T.PicturesDone>(hear) })
}
export const cancelPictures = () => invoke<null>('cancel_pictures')
export const picture = (of: { case: string; id: string; language: T.Language }) => invoke<T.PictureView>('picture', of)
export const removePicture = (id: string, picture: string) => invoke<T.Saved>('remove_picture', { case: id, id: picture })

type Edited = { case: string; id: string; edit: T.Edit; receiver: string }
export const previewPicture = (of: Edited & { side: number }) => invoke<T.EditView>('preview_picture', of)
export const pictureCorners = (of: { case: string; id: string; turns: number }) => invoke<T.Edit['corners']>('picture_corners', of)
export const typeCode = (of: { case: string; id: string; code: string }) => invoke<T.Saved>('type_code', of)
export const editPicture = (of: Edited) => invoke<T.Saved>('edit_picture', of)

export const paper = (on: OnPaper & { language: T.Language }) => invoke<T.PaperView>('paper', on)
export const example = (on: OnPaper & { language: T.Language }) => invoke<T.ExampleView>('example', on)
export const savePaper = (on: OnPaper) => invoke<string | null>('save_paper', on)
export const openPaper = (on: OnPaper) => invoke<null>('open_paper', on)
export const printPaper = (on: OnPaper) => invoke<T.PrintJob>('print_paper', on)
/** Opens the print dialog for what the page shows for print; false when the file was opened in the viewer instead. */
export const printPages = (file: string) => invoke<boolean>('print_pages', { file })
export const savePrint = (print: number) => invoke<T.Again | null>('save_print', { print })
export const openPrint = (print: number) => invoke<T.Again>('open_print', { print })

type OnBlank = { case: string; site: number; template: T.Template }
type Spoken = { language: T.Language }
export const blanks = () => invoke<T.BlankCard[]>('blanks')
export const chooseBlank = () => invoke<string | null>('choose_blank')
export const dropBlank = (file: string) => invoke<string>('drop_blank', { file })
export const blank = (of: { case: string; site: number; fingerprint: string } & Spoken) => invoke<T.BlankView>('blank', of)
export const blankLines = (on: OnBlank & Spoken) => invoke<T.BlankLine[]>('blank_lines', on)
export const blankLook = (on: OnBlank & Spoken) => invoke<T.BlankLook>('blank_look', on)
export const keepBlank = (template: T.Template) => invoke<null>('keep_blank', { template })
export const forgetBlank = (fingerprint: string) => invoke<null>('forget_blank', { fingerprint })
export const saveBlank = (on: OnBlank) => invoke<string | null>('save_blank', on)
export const printBlank = (on: OnBlank) => invoke<T.PrintJob>('print_blank', on)
export const savePlacement = (template: T.Template) => invoke<string | null>('save_placement', { template })
export const loadPlacement = () => invoke<T.Template | null>('load_placement')

/** What the practice filing system may be asked to rehearse. */
export const rehearsals = ['smooth', 'two_mistakes', 'ca_refusal', 'sms_trouble'] as const
export type Rehearsal = (typeof rehearsals)[number]
export function submit(id: string, to: T.Destination, hear: (progress: T.Progress) => void) {
  const progress = new Channel<T.Progress>(hear)
  return invoke<null>('submit', { case: id, to, progress })
}
export const cancelSubmit = (id: string) => invoke<null>('cancel_submit', { case: id })

export const ask = (id: string) => invoke<null>('ask', { case: id })
export const attempts = (id: string, language: T.Language) => invoke<T.AttemptView[]>('attempts', { case: id, language })
export const timeline = (id: string, language: T.Language) => invoke<T.TimelineView>('timeline', { case: id, language })
export const after = (of: { case: string } & Spoken) => invoke<T.AfterView>('after', of)
export const afterPage = (of: { case: string; html: string } & Spoken) => invoke<T.ProblemView[]>('after_page', of)
export const afterCalendar = (of: { case: string } & Spoken) => invoke<string | null>('after_calendar', of)
export const act = (id: string, action: T.Act) => invoke<null>('act', { case: id, action })
export const revocation = (id: string) => invoke<T.Revocation>('revocation', { case: id })
export const practiceInbox = (id: string) => invoke<T.PracticeNote[]>('practice_inbox', { case: id })

export const tellEstimate = (id: string, text: string, fromToday: boolean) => invoke<null>('tell_estimate', { case: id, text, fromToday })
export const forgetEstimate = (id: string) => invoke<null>('forget_estimate', { case: id })
export const parcelHint = (carrier: string, number: string, language: T.Language) =>
  invoke<T.ParcelHint | null>('parcel_hint', { carrier, number, language })
export const enclosures = (id: string, language: T.Language) => invoke<T.Enclosure[]>('enclosures', { case: id, language })
export const keepProof = (id: string, step: string, files: string[]) => invoke<null>('keep_proof', { case: id, step, files })
export const proof = (id: string, proof: string) => invoke<T.ProofView>('proof', { case: id, id: proof })
export const dropProof = (id: string, proof: string) => invoke<null>('drop_proof', { case: id, id: proof })
export const offices = () => invoke<T.OfficeCard[]>('offices')
/** Tries one that is not in the list; whether it is for practice. */
export const tryNewOffice = (office: T.NewOffice) => invoke<boolean>('try_new_office', { office })
export const tryOffice = (office: string) => invoke<boolean>('try_office', { office })
export const addOffice = (office: T.NewOffice) => invoke<T.OfficeCard>('add_office', { office })
export const replaceToken = (office: string, token: string) => invoke<null>('replace_token', { office, token })
export const removeOffice = (office: string) => invoke<null>('remove_office', { office })
export const liesAt = (id: string) => invoke<T.LiesAt>('lies_at', { case: id })
export const sms = (id: string, language: T.Language) => invoke<T.SmsView | null>('sms', { case: id, language })
export const smsPageSaid = (id: string, principal: string, code: string) =>
  invoke<null>('sms_page_said', { case: id, principal, code })
export const smsPageUndo = (id: string) => invoke<null>('sms_page_undo', { case: id })

export const portal = (id: string, language: T.Language) => invoke<T.PortalView>('portal', { case: id, language })
export const portalPrepare = (id: string, host: string) => invoke<null>('portal_prepare', { case: id, host })
export const portalOpen = (host: string) => invoke<null>('portal_open', { host })
export const portalCopied = (id: string, path: string, copied: boolean) => invoke<null>('portal_copied', { case: id, path, copied })
export const portalSecret = (id: string, path: T.Path) => invoke<string>('portal_secret', { case: id, path })
export const portalPacket = (id: string, language: T.Language) => invoke<string | null>('portal_packet', { case: id, language })
export const portalHear = (id: string, text: string, language: T.Language) =>
  invoke<T.HeardView>('portal_hear', { case: id, text, language })
export const portalSays = (id: string, state: T.State, text: string | null, confirmed: boolean) =>
  invoke<null>('portal_says', { case: id, state, text, confirmed })
export const portalUndo = (id: string) => invoke<null>('portal_undo', { case: id })

export const tablesShow = () => invoke<T.TablesView>('tables_show')
export const tablesChoose = () => invoke<string | null>('tables_choose')
export const tablesCheck = (path: string, language: T.Language) => invoke<T.TablesNews>('tables_check', { path, language })
export const tablesInstall = (path: string, language: T.Language) => invoke<T.TablesNews>('tables_install', { path, language })
export const tablesBack = (language: T.Language) => invoke<T.TablesNews>('tables_back', { language })

export const yearChoose = () => invoke<string | null>('year_choose')
export const yearRead = (text: string) => invoke<T.YearView>('year_read', { text })
export const yearAdd = (text: string) => invoke<T.YearView>('year_add', { text })

/** Calls back when something else than this window changed the case; answers how to stop. */
export const onCaseChanged = (hear: (id: string) => void) =>
  listen<{ case: string }>('case-changed', (event) => hear(event.payload.case))

export interface Drop {
  /** Over the window, let go over it, or gone again. */
  kind: 'over' | 'drop' | 'leave'
  /** CSS pixels. */
  x: number
  y: number
  files: string[]
}

/** Follows files that are dragged over the window; answers how to stop. */
export const onDrop = (hear: (drop: Drop) => void) =>
  getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === 'leave') return hear({ kind: 'leave', x: 0, y: 0, files: [] })
    const { x, y } = payload.position.toLogical(window.devicePixelRatio)
    hear({ kind: payload.type === 'drop' ? 'drop' : 'over', x, y, files: payload.type === 'drop' ? payload.paths : [] })
  })

/** Whether what was thrown is a refusal of the shell; with a code, whether it is that one. */
export function isRefusal(thrown: unknown, code?: string): thrown is T.Refusal {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return false
  return code === undefined ? typeof thrown.code === 'string' : thrown.code === code
}
