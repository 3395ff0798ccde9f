import { addDays, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

/** うかがいました → 対応しています → 解決しました → その後をうかがいました. */
export const COMPLAINT_STEPS = ['received', 'working', 'solved', 'checked'] as const

export type ComplaintStep = (typeof COMPLAINT_STEPS)[number]

/** When it is asked how things are since: two weeks after it was solved, or at the third visit after that. */
export const CHECKS_BY = ['days', 'visits'] as const

export type CheckBy = (typeof CHECKS_BY)[number]

/** A step that was taken, and what was said or done. */
export type StepSaid = { readonly on: Day; readonly words: string }

/** 対応しています may be passed over: what is put right at once needs no day of its own. */
export type Steps = {
  readonly received: StepSaid
  readonly working: StepSaid | null
  readonly solved: StepSaid | null
  readonly checked: StepSaid | null
}

/** お詫び, 何が起きたか, なぜ, これから: the letter says them in this order. */
export const APOLOGY_PARTS = ['apology', 'happened', 'cause', 'change'] as const

export type ApologyPart = (typeof APOLOGY_PARTS)[number]

export type ApologyTexts = Readonly<Record<ApologyPart, string>>

/** ご不満・お叱り as it is typed. `other`: whom it concerned besides, by card or by name; '' for nobody. */
export type ComplaintTyped = {
  readonly steps: Steps
  readonly checkBy: CheckBy
  readonly other: { readonly customer: Id | null; readonly name: string }
  readonly texts: ApologyTexts
}

/** The same as it is kept. `closed`: ended before the last step, with its reason. */
export type Complaint = ComplaintTyped & {
  readonly key: RowKey
  /** Whose card it stands on; the other of two sees it as well. */
  readonly customer: { readonly id: Id; readonly name: string }
  readonly closed: { readonly on: Day; readonly why: string } | null
}

/** One step more; `promise`: what is promised for the next time with it, '' for nothing. */
export type ComplaintStepTyped = StepSaid & {
  readonly step: Exclude<ComplaintStep, 'received'>
  readonly promise: string
}

export const NO_TEXTS: ApologyTexts = { apology: '', happened: '', cause: '', change: '' }

/** The step taken last. */
export function stepOf({ checked, solved, working }: Steps): ComplaintStep {
  if (checked !== null) return 'checked'
  if (solved !== null) return 'solved'
  return working === null ? 'received' : 'working'
}

/** Neither looked back on with the customer nor closed. */
export function isOpenComplaint({ steps, closed }: Pick<Complaint, 'steps' | 'closed'>): boolean {
  return steps.checked === null && closed === null
}

/** Those that may come next, the usual one first. */
export function nextSteps(steps: Steps): readonly Exclude<ComplaintStep, 'received'>[] {
  return NEXT[stepOf(steps)]
}

const NEXT = {
  received: ['working', 'solved'],
  working: ['solved'],
  solved: ['checked'],
  checked: [],
} as const satisfies Readonly<Record<ComplaintStep, readonly ComplaintStep[]>>

/** Each step no earlier than the one before, and nothing looked back on that was not solved. */
export function areStepsInOrder(steps: Steps): boolean {
  if (steps.checked !== null && steps.solved === null) return false
  const days = COMPLAINT_STEPS.flatMap((step) => steps[step]?.on ?? [])
  return days.every((day, at) => at === 0 || day >= (days[at - 1] ?? day))
}

/** ◇ Days until the next step is due: a first answer soon, a remedy within the week. */
const WITHIN = { received: 2, working: 7 } as const

/** ◇ From 解決しました to その後をうかがいました, and at the latest where the third visit does not come. */
const CHECK_AFTER = 14
const CHECK_AT_MOST = 90

/** What decides when an open complaint asks for its next step. `thirdVisit`: of those after it was solved. */
export type ComplaintKnown = {
  readonly step: Exclude<ComplaintStep, 'checked'>
  readonly since: Day
  readonly checkBy: CheckBy
  readonly thirdVisit: Day | null
}

/** The day by which the next step is due. */
export function stepDue({ step, since, checkBy, thirdVisit }: ComplaintKnown): Day {
  if (step !== 'solved') return addDays(since, WITHIN[step])
  return checkBy === 'days' ? addDays(since, CHECK_AFTER) : (thirdVisit ?? addDays(since, CHECK_AT_MOST))
}
