import type { Done } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import { contactPrinted, NO_CONTACT } from '#domain/paper/contact.ts'
import type { AddressOptions, PrintDocument, Sender } from '#domain/paper/document.ts'
import { type Design, type Look, lookAllowed, type LookChosen, motifOn, PLAIN_CHOSEN } from '#domain/paper/look.ts'
import { firstQuestion, type LookKept, type LookView } from '#domain/paper/look-kept.ts'
import type { Paper } from '#domain/paper/papers.ts'
import type { ReplyCards } from '#domain/paper/reply.ts'
import { VISIT_WORDS } from '#domain/shop-kind.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { pictureOf } from './look-pictures.ts'
import { shopKindOf } from './templates.ts'

const AT_FIRST: LookKept = {
  seal: { text: '', shape: 'square' },
  contact: NO_CONTACT,
  strength: 30,
  question: '',
}

/** 便せんの飾り as the owner keeps it. */
export function lookView({ db }: Session): LookView {
  const kept = keptLook(db)
  return {
    ...kept,
    question: questionOf(db, kept),
    logo: pictureOf(db, 'logo'),
    background: pictureOf(db, 'background'),
  }
}

/** The program's own question is kept as none, so that it goes on to follow the shop's word for a visit. */
export function saveLook(session: Session, kept: LookKept): Done {
  return write(session, 'look-saved', (db, change) => {
    const question = kept.question === ownQuestion(db) ? '' : kept.question
    putSetting(db, 'look', { ...kept, question })
    return { change }
  })
}

type On = {
  readonly kind: MailKind
  readonly paper: Paper
  readonly options: AddressOptions
  readonly sender: Sender
  readonly today: Day
}

/** What a mailing bears besides its text. */
export type Looks = {
  /** As far as this kind of letter may bear it. */
  readonly chosen: LookChosen
  /** Null where nothing was asked for. */
  readonly look: Look | null
  /** Null where none was asked for, and on other papers than cards. */
  readonly reply: ReplyCards | null
}

export function looks(db: ReadDb, asked: LookChosen | undefined, { kind, today, ...on }: On): Looks {
  if (asked === undefined) return { chosen: PLAIN_CHOSEN, look: null, reply: null }
  const chosen = lookAllowed(kind, asked)
  const { paper, options, sender } = on
  const isCard = chosen.reply && paper.form === 'card'
  return {
    chosen,
    look: lookOf(db, chosen, today),
    reply: isCard ? { paper, options, sender, question: questionOf(db, keptLook(db)) } : null,
  }
}

/** What was chosen as plain data; what the owner has not given yet is left away. */
export function lookOf(db: ReadDb, chosen: LookChosen, today: Day): Look {
  const { seal, contact, strength } = keptLook(db)
  const background = chosen.background ? pictureOf(db, 'background') : null
  return {
    design: designOf(db, chosen, today),
    background: background === null ? null : { picture: background, strength },
    seal: chosen.seal && seal.text !== '' ? seal : null,
    contact: chosen.contact ? contactPrinted(contact) : null,
    gap: chosen.gap,
  }
}

/** A document bears a look only where one was asked for. */
export function withLook(document: PrintDocument, look: Look | null): PrintDocument {
  return look === null ? document : { ...document, look }
}

function keptLook(db: ReadDb): LookKept {
  return { ...AT_FIRST, ...getSetting(db, 'look') }
}

function questionOf(db: ReadDb, { question }: LookKept): string {
  return question === '' ? ownQuestion(db) : question
}

function ownQuestion(db: ReadDb): string {
  return firstQuestion(VISIT_WORDS[shopKindOf(db)].ja)
}

function designOf(db: ReadDb, { design }: LookChosen, today: Day): Design {
  if (design === 'season') return { kind: 'season', motif: motifOn(today) }
  if (design !== 'logo') return { kind: design }
  const picture = pictureOf(db, 'logo')
  return picture === null ? { kind: 'plain' } : { kind: 'logo', picture }
}
