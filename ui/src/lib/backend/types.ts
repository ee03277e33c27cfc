/** The shapes that cross between window and shell: those of the core, and the shell's own below them. */

export type Path = string
export type Value = string | string[] | { not_sure: true }
export type Severity = 'info' | 'warn' | 'block'
export type Road = 'paper' | 'app'
export type Language = 'zh-CN' | 'en'
export type Actor = 'applicant' | 'provider' | 'ca' | 'courier' | 'system'
export type State = string

export interface PageRef {
  page: string
  site: number | null
}

export interface ProblemView {
  severity: Severity
  rule: string
  path: Path
  message: string
  suggestion: string
  source: string
  as_of: string
}

export type TaskStatus = 'done' | 'open' | 'todo' | 'problem'

export interface Task {
  section: string
  site: number | null
  title: string
  note: string
  status: TaskStatus
  page: PageRef
}

export interface TaskGroup {
  title: string
  tasks: Task[]
}

export interface TaskList {
  title: string
  subtitle: string
  road: Road
  groups: TaskGroup[]
  next: PageRef
  papers: string[]
}

export type PageKind = 'fields' | 'materials' | 'review' | 'paper' | 'submit' | 'progress'
export type Input = 'text' | 'paragraph' | 'choice' | 'choices' | 'domains' | 'date' | 'date_or_forever' | 'phone'
export type Stage = 'submit' | 'after_first_review'

export interface Choice {
  code: string
  name: string
  group: string
}

export interface Help {
  why: string
  where: string
  good: string
  good_note: string
  bad: string
  bad_note: string
  prevents: string
  source: string
  as_of: string
}

export interface FieldView {
  path: Path
  label: string
  input: Input
  value: Value | null
  options: Choice[]
  required: boolean
  max: number | null
  normalised: string | null
  reused: boolean
  help: Help
  problems: ProblemView[]
}

export interface SlotView {
  path: Path
  label: string
  required: boolean
  stage: Stage
  why: string
  how: string
  good: string
  bad: string
  limit: string
  most: number
  attached: string[]
  problems: ProblemView[]
  source: string
  as_of: string
}

export interface ReviewRow {
  label: string
  value: string
  path: Path
  page: PageRef
  problem: ProblemView | null
}

export interface ReviewSection {
  title: string
  rows: ReviewRow[]
}

export interface ReuseView {
  label: string
  reused: boolean
}

export interface PageView {
  at: PageRef
  section: string
  kind: PageKind
  crumb: string
  step: number
  steps: number
  ask: string
  term: string
  hint: string
  fields: FieldView[]
  slots: SlotView[]
  review: ReviewSection[]
  papers: string[]
  reuse: ReuseView | null
  problems: ProblemView[]
  previous: PageRef | null
  next: PageRef | null
}

export type Face = 'regular' | 'bold'
export type Role = 'label' | 'typed' | 'derived' | 'leave_empty' | 'hint' | 'margin'

/** Lengths in millimetres from the top left corner of the page, sizes in points. */
export type Item =
  | { item: 'line'; x1: number; y1: number; x2: number; y2: number; width: number }
  | { item: 'text'; x: number; y: number; size: number; width: number; face: Face; role: Role; text: string }
  | { item: 'box'; x: number; y: number; side: number }
  | { item: 'region'; x: number; y: number; w: number; h: number; role: Role; path: Path | null }
  | { item: 'seal'; x: number; y: number; r: number; lines: string[] }

export interface PlacedPage {
  paper: string
  title: string
  width: number
  height: number
  print_code: string
  items: Item[]
}

export type DayKind = 'work' | 'make_up' | 'holiday' | 'weekend'

export interface Day {
  date: string
  kind: DayKind
  name: string
  counts: number | null
}

export type ActionId = 'mail' | 'confirm_sms' | 'open_site' | 'send_backdrop' | 'mend' | 'resubmit' | 'wait'

export interface Action {
  id: ActionId
  label: string
}

export interface Turn {
  title: string
  text: string
  actions: Action[]
}

export interface SumView {
  title: string
  days: Day[]
  basis: string
  incomplete: boolean
}

export interface StepView {
  state: State
  name: string
  at: string
  note: string
  actor: Actor
  status: 'done' | 'now' | 'later'
}

export interface TimelineView {
  state: State
  headline: string
  explanation: string
  yours: Turn
  theirs: Turn
  sum: SumView | null
  steps: StepView[]
  practice: boolean
}

export type Theme = 'system' | 'light' | 'dark'
export type TextScale = 100 | 125 | 150 | 200

export interface Settings {
  language: Language
  theme: Theme
  text_scale: TextScale
}

export interface Boot {
  book: 'none' | 'locked' | 'open'
  can_remember: boolean
  settings: Settings
}

export interface CaseCard {
  id: string
  title: string
  subtitle: string
  state: State | null
  updated: string
  practice: boolean
}

export interface Saved {
  revision: number
  /** HH:MM, Beijing time. */
  at: string
  can_undo: boolean
  can_redo: boolean
}

export interface Undone {
  saved: Saved
  page: PageRef | null
}

export interface PictureNote {
  code: string
  severity: Severity
  message: string
  suggestion: string
}

export interface Attached {
  id: string
  width: number
  height: number
  bytes: number
  findings: PictureNote[]
}

export interface PictureView {
  data_url: string
  width: number
  height: number
  bytes: number
  original_bytes: number
  notes: PictureNote[]
}

export interface PaperView {
  pages: PlacedPage[]
  problems: ProblemView[]
  printed: { code: string; current: boolean; at: string } | null
}

export interface Progress {
  step: 'opening' | 'uploading' | 'submitting' | 'done'
  slot: string
  sent: number
  total: number
}

export type Act =
  | { act: 'mail'; carrier: string; tracking_number: string }
  | { act: 'confirm_sms'; principal: string; code: string }
  | { act: 'open_site' }
  | { act: 'send_backdrop' }
  | { act: 'wait' }
  | { act: 'resubmit' }

export interface PracticeNote {
  principal: string
  name: string
  mobile: string
  code: string
}

/** What a rejected command carries: a stable code and the arguments of its sentence. */
export interface Refusal {
  code: string
  args: Record<string, string>
  detail?: string
}
