import type { TemplateCode, TemplateDocument, TemplateForms } from '#domain/letters/template.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

/** The forms in the owner's own words; one that is not here stands as the program came with it. */
export type OwnWords = Partial<TemplateForms>

/** A template that was printed or changed. */
export type StoredTemplate = { readonly key: number; readonly code: TemplateCode; readonly own: OwnWords }

/** What goes onto paper, as it is kept: null where no form of it was changed. */
type OnPaper = { readonly card?: TemplateDocument; readonly letter?: TemplateDocument | null } | null

export type TemplateToInsert = { readonly code: TemplateCode; readonly name: string; readonly kind: MailKind }

type TemplateRow = { key: number; code: string; document: string; short_form: string }

const COLUMNS = ['key', 'code', 'document', 'short_form'] as const
const ALL = query<TemplateRow>(
  `SELECT ${COLUMNS.join(', ')} FROM templates WHERE deleted_on IS NULL ORDER BY key`,
  COLUMNS,
)
const BY_CODE = query<TemplateRow>(
  `SELECT ${COLUMNS.join(', ')} FROM templates WHERE code = ? AND deleted_on IS NULL`,
  COLUMNS,
)

export function listStoredTemplates(db: ReadDb): readonly StoredTemplate[] {
  return db.many(ALL).map(toTemplate)
}

export function getStoredTemplate(db: ReadDb, code: TemplateCode): StoredTemplate | null {
  const row = db.one(BY_CODE, [code])
  return row === null ? null : toTemplate(row)
}

/** Without words of its own, for batches to name it by. The key of the new row. */
export function insertTemplate(db: WriteDb, { code, name, kind }: TemplateToInsert): number {
  return db.insert("INSERT INTO templates (code, name, kind, document) VALUES (?, ?, ?, 'null')", [code, name, kind])
}

export function updateTemplate(db: WriteDb, key: number, { document: card, letter, shortForm }: OwnWords): void {
  const hasPaper = card !== undefined || letter !== undefined
  db.run('UPDATE templates SET document = :document, short_form = :shortForm WHERE key = :key', {
    key,
    document: JSON.stringify(hasPaper ? { card, letter } : null),
    shortForm: shortForm === undefined ? '' : JSON.stringify(shortForm),
  })
}

function toTemplate(row: TemplateRow): StoredTemplate {
  const paper = JSON.parse(row.document) as OnPaper
  const own = {
    ...(paper?.card !== undefined && { document: paper.card }),
    ...(paper?.letter !== undefined && { letter: paper.letter }),
    ...(row.short_form !== '' && { shortForm: JSON.parse(row.short_form) as TemplateDocument }),
  }
  return { key: row.key, code: row.code as TemplateCode, own }
}
