import type { Day } from '#domain/day.ts'
import { isOwn, ownCode } from '#domain/letters/own-template.ts'
import type {
  Template,
  TemplateCode,
  TemplateDocument,
  TemplateForms,
  TemplateStyle,
} from '#domain/letters/template.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

/** What the owner wants otherwise; a form, the style or the topic that is not here stands as the program came with it. */
export type OwnWords = Partial<TemplateForms> & Pick<Template, 'style' | 'topic'>

/** A template that was printed or changed, or one of the owner's own, which has all its forms. */
export type StoredTemplate = {
  readonly key: RowKey
  readonly code: TemplateCode
  readonly name: string
  readonly kind: MailKind
  readonly own: OwnWords
}

/** What goes onto paper, as it is kept: null where no form of it was changed. */
type OnPaper = { readonly card?: TemplateDocument; readonly letter?: TemplateDocument | null } | null

/** How it is set and for whom, as it is kept: {} where neither was changed. */
type StyleKept = Partial<TemplateStyle> & { readonly topic?: string | undefined }

export type TemplateToInsert = { readonly code: TemplateCode; readonly name: string; readonly kind: MailKind }

type TemplateRow = {
  key: number
  code: string
  name: string
  kind: string
  document: string
  short_form: string
  style: string
}

const COLUMNS = ['key', 'code', 'name', 'kind', 'document', 'short_form', 'style'] as const
const SELECT = `SELECT ${COLUMNS.join(', ')} FROM templates`
const ALL = query<TemplateRow>(`${SELECT} WHERE deleted_on IS NULL ORDER BY key`, COLUMNS)
const BY_CODE = query<TemplateRow>(`${SELECT} WHERE code = ? AND deleted_on IS NULL`, COLUMNS)
const IN_TRASH = query<TemplateRow>(`${SELECT} WHERE key = ? AND deleted_on IS NOT NULL`, COLUMNS)
const NAME = query<{ name: string }>('SELECT name FROM templates WHERE code = ? ORDER BY key DESC LIMIT 1', ['name'])

export function listStoredTemplates(db: ReadDb): readonly StoredTemplate[] {
  return db.many(ALL).map(toTemplate)
}

export function getStoredTemplate(db: ReadDb, code: TemplateCode): StoredTemplate | null {
  const row = db.one(BY_CODE, [code])
  return row === null ? null : toTemplate(row)
}

export function getTemplateInTrash(db: ReadDb, key: RowKey): StoredTemplate | null {
  const row = db.one(IN_TRASH, [key])
  return row === null ? null : toTemplate(row)
}

/** Also of one in the trash: what was printed with it keeps its name. Null for a code that was never stored. */
export function getTemplateName(db: ReadDb, code: TemplateCode): string | null {
  return db.one(NAME, [code])?.name ?? null
}

/** Without words of its own, for batches to name it by. The key of the new row. */
export function insertTemplate(db: WriteDb, { code, name, kind }: TemplateToInsert): RowKey {
  return db.insert("INSERT INTO templates (code, name, kind, document) VALUES (?, ?, ?, 'null')", [code, name, kind])
}

/** One of the owner's own, made from the template of this code: its key, which is never given again, makes its own code. */
export function insertOwnTemplate(
  db: WriteDb,
  from: TemplateToInsert,
): { readonly key: RowKey; readonly code: TemplateCode } {
  const key = insertTemplate(db, { ...from, code: 'own' as TemplateCode })
  const code = ownCode(key, from.code)
  db.run('UPDATE templates SET code = ? WHERE key = ?', [code, key])
  return { key, code }
}

export function updateTemplate(db: WriteDb, key: RowKey, own: OwnWords): void {
  const { document: card, letter, shortForm, style, topic } = own
  const hasPaper = card !== undefined || letter !== undefined
  db.run('UPDATE templates SET document = :document, short_form = :shortForm, style = :style WHERE key = :key', {
    key,
    document: JSON.stringify(hasPaper ? { card, letter } : null),
    shortForm: shortForm === undefined ? '' : JSON.stringify(shortForm),
    style: JSON.stringify({ ...style, topic } satisfies StyleKept),
  })
}

export function renameTemplate(db: WriteDb, key: RowKey, name: string): void {
  db.run('UPDATE templates SET name = ? WHERE key = ?', [name, key])
}

/** Null: out of it again. */
export function putTemplateInTrash(db: WriteDb, key: RowKey, on: Day | null): void {
  db.run('UPDATE templates SET deleted_on = ? WHERE key = ?', [on, key])
}

/** What the owner's own templates are for, by code; one in the trash is not among them. */
export function listOwnKinds(db: ReadDb): ReadonlyMap<string, MailKind> {
  return new Map(
    listStoredTemplates(db)
      .filter(({ code }) => isOwn(code))
      .map(({ code, kind }) => [code, kind]),
  )
}

function toTemplate(row: TemplateRow): StoredTemplate {
  const paper = JSON.parse(row.document) as OnPaper
  const { punctuation, indent, date = 'day', topic } = JSON.parse(row.style) as StyleKept
  const own = {
    ...(paper?.card !== undefined && { document: paper.card }),
    ...(paper?.letter !== undefined && { letter: paper.letter }),
    ...(row.short_form !== '' && { shortForm: JSON.parse(row.short_form) as TemplateDocument }),
    ...(punctuation !== undefined && indent !== undefined && { style: { punctuation, indent, date } }),
    ...(topic !== undefined && { topic }),
  }
  const { key, name } = row
  return { key, code: row.code as TemplateCode, name, kind: row.kind as MailKind, own }
}
