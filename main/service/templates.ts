import { isOwn, writtenFrom } from '#domain/letters/own-template.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import { isSameStyle, styleOf } from '#domain/letters/template-style.ts'
import type {
  Template,
  TemplateCode,
  TemplateDocument,
  TemplateForms,
  TemplateText,
  TemplateTyped,
  TemplateView,
} from '#domain/letters/template.ts'
import { inShopOrder } from '#domain/letters/shop-order.ts'
import { mayHaveTopic } from '#domain/letters/topic.ts'
import { builtInTemplate, builtInTemplates, textOf } from '#domain/letters/templates.ts'
import { isSameName } from '#domain/people/group.ts'
import { VISIT_WORDS, type ShopKind } from '#domain/shop-kind.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting } from '#main/store/settings.ts'
import {
  getStoredTemplate,
  insertTemplate,
  listStoredTemplates,
  type OwnWords,
  renameTemplate,
  type StoredTemplate,
  updateTemplate,
} from '#main/store/templates.ts'
import { write } from '#main/store/write.ts'

export function shopKindOf(db: ReadDb): ShopKind {
  return getSetting(db, 'shop-kind') ?? 'other'
}

/** As it is in force, in the owner's words where they were changed; null for a code that names none. */
export function templateOf(db: ReadDb, code: TemplateCode): Template | null {
  const stored = getStoredTemplate(db, code)
  const original = builtInOf(db, code)
  if (isOwn(code)) return stored === null ? null : ownTemplate(stored, original)
  return original === null ? null : { ...original, ...stored?.own }
}

/** The program's own, then the owner's, in the order in which they were made. */
export function listTemplates({ db }: Session): readonly TemplateView[] {
  const stored = listStoredTemplates(db)
  const originals = inShopOrder(builtIn(db), shopKindOf(db))
  const own = stored
    .filter(({ code }) => isOwn(code))
    .map((each) => {
      const original = originals.find(({ code }) => code === writtenFrom(each.code)) ?? null
      const template = ownTemplate(each, original)
      return viewOf(template, original ?? template)
    })
  return originals
    .map((original) => {
      const words = stored.find(({ code }) => code === original.code)?.own
      return viewOf({ ...original, ...words }, original)
    })
    .concat(own)
}

/** What the program came with of it may be gone with a later version; its own words stay. */
function ownTemplate({ code, name, kind, own }: StoredTemplate, original: Template | null): Template {
  const nothing: TemplateForms = { document: { lines: [] }, letter: null, shortForm: { lines: [] } }
  const { document, letter, shortForm } = original ?? nothing
  const { about, hint, window } = original ?? { about: 'latest-visit', hint: '', window: null }
  return { document, letter, shortForm, about, hint, window, ...own, code, name, kind }
}

function viewOf(template: Template, original: Template): TemplateView {
  const { code, name, kind, about, hint, window } = template
  const style = styleOf(template)
  const first = { ...textOf(original), style: styleOf(original), topic: null }
  const topic = template.topic ?? null
  return {
    code,
    name,
    kind,
    about,
    hint,
    window,
    ...textOf(template),
    style,
    topic,
    isOwn: isOwn(code),
    original: first,
  }
}

type OwnWholly = TemplateForms & OwnWords

/**
 * Keeps the owner's words, form by form; a form that is the program's own again is not kept, and follows the program.
 * @throws Refusal template-missing, field-unknown (field: text, letterText or shortForm), template-name-missing,
 * template-name-taken (field: name), topic-not-for-kind (field: topic)
 */
export function saveTemplate(session: Session, typed: TemplateTyped): { readonly change: number } {
  const { code, text, letterText, shortForm } = typed
  const words = {
    document: parsed(text, 'text'),
    letter: letterText === null ? null : parsed(letterText, 'letterText'),
    shortForm: parsed(shortForm, 'shortForm'),
  }
  return write(session, 'template-saved', (db, change) => {
    const stored = getStoredTemplate(db, code)
    const style = typed.style ?? stored?.own.style
    const topic = typed.topic === undefined ? stored?.own.topic : (typed.topic ?? undefined)
    const { kind } = templateOf(db, code) ?? refuse('template-missing', 'code')
    if (topic !== undefined && !mayHaveTopic(kind)) refuse('topic-not-for-kind', 'topic')
    const own = { ...words, ...(style !== undefined && { style }), ...(topic !== undefined && { topic }) }
    if (isOwn(code)) saveOwn(db, stored ?? refuse('template-missing', 'code'), own, typed.name)
    else saveBuiltIn(db, code, stored, own)
    return { change }
  })
}

function saveOwn(db: WriteDb, { key, name }: StoredTemplate, words: OwnWords, typed: string = name): void {
  updateTemplate(db, key, words)
  if (typed !== name) renameTemplate(db, key, freeName(db, key, typed))
}

/**
 * The name, once it is sure that nobody takes it for another template's. `key`: whose own it may be; null for a new one.
 * @throws Refusal template-name-missing, template-name-taken (field: name)
 */
export function freeName(db: ReadDb, key: RowKey | null, name: string): string {
  if (name.trim() === '') refuse('template-name-missing', 'name')
  const own = listStoredTemplates(db).filter((each) => each.key !== key && isOwn(each.code))
  if ([...builtIn(db), ...own].some((each) => isSameName(each.name, name))) refuse('template-name-taken', 'name')
  return name.trim()
}

function saveBuiltIn(db: WriteDb, code: TemplateCode, stored: StoredTemplate | null, words: OwnWholly): void {
  const original = builtInOf(db, code) ?? refuse('template-missing', 'code')
  const own = changed(words, original)
  if (stored !== null || Object.keys(own).length > 0)
    updateTemplate(db, stored?.key ?? insertTemplate(db, original), own)
}

/**
 * The key of a template's row, for a batch to name it by. Where it was never needed before, the row is a change of its
 * own: taken back with the batch, it would be missing to the next one. @throws Refusal template-missing
 */
export function templateKey(session: Session, code: TemplateCode): RowKey {
  const stored = getStoredTemplate(session.db, code)
  if (stored !== null) return stored.key
  // One of the owner's own that was thrown away in between: the program's it was made from is another.
  if (isOwn(code)) refuse('template-missing', 'template')
  const original = builtInOf(session.db, code) ?? refuse('template-missing', 'template')
  return write(session, 'template-used', (db) => insertTemplate(db, original))
}

function builtInOf(db: ReadDb, code: TemplateCode): Template | null {
  return builtInTemplate(writtenFrom(code), visitWordOf(db))
}

function builtIn(db: ReadDb): readonly Template[] {
  return builtInTemplates(visitWordOf(db))
}

function visitWordOf(db: ReadDb): string {
  return VISIT_WORDS[shopKindOf(db)].ja
}

function parsed(text: string, field: keyof TemplateText): TemplateDocument {
  const found = parseTemplate(text)
  return found.ok ? found.document : refuse('field-unknown', field)
}

function changed(words: OwnWholly, original: Template): OwnWords {
  const [now, before] = [textOf(words), textOf(original)]
  const { style, topic } = words
  const usual = styleOf(original)
  const isStyled = style !== undefined && !isSameStyle(style, usual)
  return {
    ...(now.text !== before.text && { document: words.document }),
    ...(now.letterText !== before.letterText && { letter: words.letter }),
    ...(now.shortForm !== before.shortForm && { shortForm: words.shortForm }),
    ...(isStyled && { style }),
    ...(topic !== undefined && { topic }),
  }
}
