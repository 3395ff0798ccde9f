import * as v from 'valibot'
import { VCARD_VERSIONS } from '#domain/exchange/as-vcard.ts'
import { CARD_LANGUAGES } from '#domain/exchange/cards/words.ts'
import { EXPORT_ENCODINGS, EXPORT_KINDS, type ExportAsked } from '#domain/exchange/export.ts'
import { type Field, FIELDS } from '#domain/exchange/fields.ts'
import { DAMAGES, type ImportAnswers, type ImportAsked, ON_DUPLICATE } from '#domain/exchange/import.ts'
import { type AllAsked, BOOK_KINDS, type BookAsked, type ListAsked } from '#domain/exchange/outputs.ts'
import { CONTENTS, ENCODINGS } from '#domain/exchange/table.ts'
import { who } from './people.ts'
import { byLanguage, handle, id, key, line, nothing, sought } from './values.ts'

/** 合言葉, or the recovery code, with whatever stands between its words. */
const typed = v.pipe(sought(200), v.minLength(1))

/** More columns than any address program writes. */
const COLUMNS_MAX = 500
/** As many lines as a page can list; whoever has more to say says it once for all. */
const CHOICES_MAX = 10_000

const field = v.picklist([...new Set(CONTENTS.flatMap((content): readonly Field[] => FIELDS[content]))])
const onDuplicate = v.picklist(ON_DUPLICATE)

const asked = {
  file: handle,
  content: v.nullable(v.picklist(CONTENTS)),
  encoding: v.nullable(v.picklist(ENCODINGS)),
  headless: v.nullable(v.boolean()),
  columns: v.nullable(v.pipe(v.array(v.nullable(field)), v.maxLength(COLUMNS_MAX))),
}

const answers = {
  known: v.picklist(['first-timer', 'known-before']),
  repairs: v.pipe(v.array(v.picklist(DAMAGES)), v.maxLength(DAMAGES.length)),
  onDuplicate,
  choices: v.pipe(v.array(v.strictObject({ line: key, choice: onDuplicate })), v.maxLength(CHOICES_MAX)),
}

const exported = v.strictObject({
  kind: v.picklist(EXPORT_KINDS),
  encoding: v.picklist(EXPORT_ENCODINGS),
  contents: v.pipe(v.array(v.picklist(CONTENTS)), v.minLength(1), v.maxLength(CONTENTS.length)),
  withMark: v.boolean(),
  who: v.nullable(who),
}) satisfies v.GenericSchema<unknown, ExportAsked>

const book = {
  kind: v.picklist(BOOK_KINDS),
  who: v.nullable(who),
  encoding: v.picklist(EXPORT_ENCODINGS),
  withMark: v.boolean(),
}

const one = v.strictObject({ id })

export const filesInputs = {
  'jobs:now': nothing,
  'jobs:cancel': nothing,
  'imports:choose': nothing,
  'imports:preview': v.strictObject(asked) satisfies v.GenericSchema<unknown, ImportAsked>,
  'imports:run': v.strictObject({ ...asked, ...answers }) satisfies v.GenericSchema<
    unknown,
    ImportAsked & ImportAnswers
  >,
  'imports:list': nothing,
  'imports:undo': one,
  'imports:close': one,
  'imports:save-rejects': one,
  'exports:look': exported,
  'exports:save': exported,
  'address-books:look': v.strictObject(book) satisfies v.GenericSchema<unknown, BookAsked>,
  'address-books:save': v.strictObject({ ...book, clearance: handle }),
  'outputs:save': v.strictObject({
    kind: v.picklist(['vcard', 'ical']),
    who: v.nullable(who),
    version: v.picklist(VCARD_VERSIONS),
  }) satisfies v.GenericSchema<unknown, ListAsked>,
  'outputs:save-all': v.strictObject({ language: v.picklist(CARD_LANGUAGES) }) satisfies v.GenericSchema<
    unknown,
    AllAsked
  >,
  'outputs:list': nothing,
  'backups:state': nothing,
  'backups:list': nothing,
  'backups:sticks': nothing,
  'backup:choose-place': v.strictObject({ instead: v.nullable(handle) }),
  'backup:call-place': v.strictObject({ place: handle, called: line(40) }),
  'backup:leave-place': v.strictObject({ place: handle }),
  'backups:other-pc-gone': v.strictObject({ pc: handle }),
  'backups:make': v.strictObject({ elsewhere: v.boolean() }),
  'backup-lock:new': byLanguage,
  'backup-lock:keep': v.strictObject({ typed }),
  'backup-lock:practise': v.strictObject({ typed }),
  'backup-lock:old': v.strictObject({ place: handle }),
  'backup-lock:choose': v.strictObject({ on: v.boolean() }),
  'records-lock:state': nothing,
  'records-lock:open': v.strictObject({ typed }),
  'records-lock:turn': v.strictObject({ on: v.boolean(), typed }),
  'restore:look': v.strictObject({ copy: v.nullable(handle), typed: v.nullable(typed) }),
  'restore:run': v.strictObject({ copy: handle }),
  'salvage:look': v.strictObject({ copy: v.nullable(handle) }),
  'salvage:choose': nothing,
  'start:places': nothing,
  'start:open-folder': nothing,
  'support:save': nothing,
}
