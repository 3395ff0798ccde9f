import type { Done, SavedEntry } from '#domain/change.ts'
import { isOwn } from '#domain/letters/own-template.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import {
  getStoredTemplate,
  getTemplateInTrash,
  insertOwnTemplate,
  putTemplateInTrash,
  updateTemplate,
} from '#main/store/templates.ts'
import { write } from '#main/store/write.ts'
import { freeName, templateOf } from './templates.ts'

/**
 * 「このひな形をもとに新しく作る」: the words as they are in force now, which from here on go their own way. What it is for
 * stays: that decides what may stand in it. @throws Refusal template-missing, template-name-missing, template-name-taken
 */
export function copyTemplate(
  session: Session,
  { code, name }: { readonly code: TemplateCode; readonly name: string },
): Done & { readonly code: TemplateCode } {
  return write(session, 'template-copied', (db, change) => {
    const from = templateOf(db, code) ?? refuse('template-missing', 'code')
    const made = insertOwnTemplate(db, { code, kind: from.kind, name: freeName(db, null, name) })
    updateTemplate(db, made.key, from)
    return { code: made.code, change }
  })
}

/** ごみ箱へ: the owner's own alone. @throws Refusal template-missing */
export function trashTemplate(session: Session, { code }: { readonly code: TemplateCode }): Done {
  return write(session, 'template-trashed', (db, change) => {
    const stored = isOwn(code) ? getStoredTemplate(db, code) : null
    putTemplateInTrash(db, (stored ?? refuse('template-missing', 'code')).key, session.today())
    return { change }
  })
}

/** Out of the trash again. @throws Refusal template-missing (not in the trash), template-name-taken */
export function restoreTemplate(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'template-restored', (db, change) => {
    const { name } = getTemplateInTrash(db, key) ?? refuse('template-missing')
    freeName(db, key, name)
    putTemplateInTrash(db, key, null)
    return { key, change }
  })
}
