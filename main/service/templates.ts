import { parseTemplate } from '#domain/letters/template-text.ts'
import type {
  Template,
  TemplateCode,
  TemplateDocument,
  TemplateForms,
  TemplateText,
  TemplateView,
} from '#domain/letters/template.ts'
import { inShopOrder } from '#domain/letters/shop-order.ts'
import { builtInTemplates, textOf } from '#domain/letters/templates.ts'
import { VISIT_WORDS, type ShopKind } from '#domain/shop-kind.ts'
import type { ReadDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting } from '#main/store/settings.ts'
import {
  getStoredTemplate,
  insertTemplate,
  listStoredTemplates,
  type OwnWords,
  updateTemplate,
} from '#main/store/templates.ts'
import { write } from '#main/store/write.ts'

export function shopKindOf(db: ReadDb): ShopKind {
  return getSetting(db, 'shop-kind') ?? 'other'
}

/** As it is in force, in the owner's words where they were changed; null for a code that names none. */
export function templateOf(db: ReadDb, code: TemplateCode): Template | null {
  const original = originalOf(db, code)
  return original === null ? null : { ...original, ...getStoredTemplate(db, code)?.own }
}

export function listTemplates({ db }: Session): readonly TemplateView[] {
  const stored = new Map(listStoredTemplates(db).map(({ code, own }) => [code, own]))
  return inShopOrder(builtIn(db), shopKindOf(db)).map((template) => viewOf(template, stored.get(template.code) ?? {}))
}

function viewOf(template: Template, own: OwnWords): TemplateView {
  const { code, name, kind, about, hint, window } = template
  return { code, name, kind, about, hint, window, ...textOf({ ...template, ...own }), original: textOf(template) }
}

/**
 * Keeps the owner's words, form by form; a form that is the program's own again is not kept, and follows the program.
 * @throws Refusal template-missing, field-unknown (field: text, letterText or shortForm)
 */
export function saveTemplate(
  session: Session,
  { code, text, letterText, shortForm }: TemplateText & { readonly code: TemplateCode },
): { readonly change: number } {
  const words = {
    document: parsed(text, 'text'),
    letter: letterText === null ? null : parsed(letterText, 'letterText'),
    shortForm: parsed(shortForm, 'shortForm'),
  }
  return write(session, 'template-saved', (db, change) => {
    const original = originalOf(db, code) ?? refuse('template-missing', 'code')
    const stored = getStoredTemplate(db, code)
    const own = changedForms(words, original)
    if (stored !== null || Object.keys(own).length > 0)
      updateTemplate(db, stored?.key ?? insertTemplate(db, original), own)
    return { change }
  })
}

/**
 * The key of a template's row, for a batch to name it by. Where it was never needed before, the row is a change of its
 * own: taken back with the batch, it would be missing to the next one. @throws Refusal template-missing
 */
export function templateKey(session: Session, code: TemplateCode): number {
  const stored = getStoredTemplate(session.db, code)
  if (stored !== null) return stored.key
  const original = originalOf(session.db, code) ?? refuse('template-missing', 'template')
  return write(session, 'template-used', (db) => insertTemplate(db, original))
}

function originalOf(db: ReadDb, code: TemplateCode): Template | null {
  return builtIn(db).find((each) => each.code === code) ?? null
}

function builtIn(db: ReadDb): readonly Template[] {
  return builtInTemplates(VISIT_WORDS[shopKindOf(db)].ja)
}

function parsed(text: string, field: keyof TemplateText): TemplateDocument {
  const found = parseTemplate(text)
  return found.ok ? found.document : refuse('field-unknown', field)
}

function changedForms(words: TemplateForms, original: TemplateForms): OwnWords {
  const [now, before] = [textOf(words), textOf(original)]
  return {
    ...(now.text !== before.text && { document: words.document }),
    ...(now.letterText !== before.letterText && { letter: words.letter }),
    ...(now.shortForm !== before.shortForm && { shortForm: words.shortForm }),
  }
}
