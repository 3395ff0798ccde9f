import type { Id } from '#domain/people/customer.ts'
import type { Field } from '#domain/exchange/fields.ts'
import type {
  Damage,
  ImportAsked,
  ImportDone,
  ImportPreview,
  ImportUndone,
  OnDuplicate,
  OpenedFile,
} from '#domain/exchange/import.ts'
import type { Content } from '#domain/exchange/table.ts'
import { create } from 'zustand'
import { type Answers, answersToSend, NOTHING_ANSWERED } from '../lib/importAnswers.ts'
import { shop } from '../lib/shop.ts'
import { go } from './place.ts'

type Asked = Omit<ImportAsked, 'file'>

/** What was taken in, and what of. */
export type Taken = ImportDone & { readonly content: Content; readonly fileName: string }

export type TakenBack = ImportUndone & { readonly id: Id; readonly content: Content }

/** The one import in the making; it is kept while another place is looked at. */
type Importing = {
  readonly opened: OpenedFile | null
  readonly asked: Asked
  readonly preview: ImportPreview | null
  readonly answers: Answers
  /** What the columns shall mean, once somebody changed them. */
  readonly draft: readonly (Field | null)[] | null
  readonly busy: 'reading' | 'saving' | 'undoing' | null
  readonly done: Taken | null
  readonly takenBack: TakenBack | null
  /** Why the last step was refused. */
  readonly error: unknown
}

const NOTHING_ASKED: Asked = { content: null, encoding: null, headless: null, columns: null }

export const useImporting = create<Importing>(() => ({
  opened: null,
  asked: NOTHING_ASKED,
  preview: null,
  answers: NOTHING_ANSWERED,
  draft: null,
  busy: null,
  done: null,
  takenBack: null,
  error: null,
}))

const set = useImporting.setState
const get = useImporting.getState

export function forgetImport(): void {
  set(useImporting.getInitialState(), true)
}

/** A file half answered is found again as it was left; one that is done lies behind. */
export function openImport(): void {
  const { done, takenBack, busy } = get()
  if (busy === null && (done !== null || takenBack !== null)) forgetImport()
  go({ at: 'import' })
}

/** Asks for a file and reads it; nothing changes where the owner closed the dialog. */
export async function chooseFile(): Promise<void> {
  if (get().busy !== null) return
  try {
    const opened = await shop('imports:choose', {})
    if (opened === null) return
    forgetImport()
    set({ opened })
  } catch (error) {
    set({ error })
    return
  }
  await look({})
}

/** Reads the file again, in another way where `change` says so. */
export async function look(change: Partial<Asked>): Promise<void> {
  const { opened, busy, asked: before } = get()
  if (opened === null || busy !== null) return
  const asked = { ...before, ...change }
  await step('reading', async () => {
    const preview = await shop('imports:preview', { file: opened.file, ...asked })
    set({ preview, asked, draft: null })
  })
}

/** Another kind of table, or one with another first line, has other columns and other duplicates. */
export function lookAs(change: Pick<Asked, 'content'> | Pick<Asked, 'headless'>): Promise<void> {
  set(({ answers }) => ({ answers: { ...answers, choices: new Map(), rest: null } }))
  return look({ ...change, columns: null })
}

export async function runImport(): Promise<void> {
  const { opened, busy, asked, preview, answers } = get()
  if (opened === null || preview === null || busy !== null) return
  await step('saving', async () => {
    const done = await shop('imports:run', { file: opened.file, ...asked, ...answersToSend(preview, answers) })
    set({ done: { ...done, content: preview.content, fileName: preview.fileName }, preview: null })
  })
}

/** 取り込みを元に戻す, the whole batch. */
export async function undoImport(id: Id, content: Content): Promise<void> {
  if (get().busy !== null) return
  await step('undoing', async () => {
    const undone = await shop('imports:undo', { id })
    forgetImport()
    set({ takenBack: { ...undone, id, content } })
  })
}

/** One step at a time; of a refusal stays why. */
async function step(busy: NonNullable<Importing['busy']>, work: () => Promise<void>): Promise<void> {
  set({ busy, error: null })
  try {
    await work()
    set({ busy: null })
  } catch (error) {
    set({ busy: null, error })
  }
}

export function answer(change: Partial<Omit<Answers, 'choices' | 'unrepaired'>>): void {
  set(({ answers }) => ({ answers: { ...answers, ...change } }))
}

export function choose(line: number, choice: OnDuplicate): void {
  set(({ answers }) => ({ answers: { ...answers, choices: new Map([...answers.choices, [line, choice]]) } }))
}

export function repair(kind: Damage, isRepaired: boolean): void {
  set(({ answers }) => {
    const others = [...answers.unrepaired].filter((one) => one !== kind)
    return { answers: { ...answers, unrepaired: new Set(isRepaired ? others : [...others, kind]) } }
  })
}

/** Says of the column at a place what it means; it counts once the file is read again. */
export function mean(at: number, field: Field | null): void {
  set(({ preview, draft }) => {
    const now = draft ?? preview?.columns.map((column) => column.field) ?? []
    return { draft: now.with(at, field) }
  })
}
