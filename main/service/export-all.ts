import { cardPage } from '#domain/exchange/cards/card-page.ts'
import { lettersPage } from '#domain/exchange/cards/letters-page.ts'
import { listPage, type ListedCard } from '#domain/exchange/cards/list-page.ts'
import { readMe } from '#domain/exchange/cards/read-me.ts'
import type { CardsStyle } from '#domain/exchange/cards/words.ts'
import { deliveryCells, DELIVERY_HEADERS } from '#domain/exchange/deliveries-format.ts'
import { newYearCells, NEW_YEAR_HEADERS } from '#domain/exchange/new-year-format.ts'
import type { AllAsked, OutputDone } from '#domain/exchange/outputs.ts'
import { CONTENTS } from '#domain/exchange/table.ts'
import { calledBy, inFull } from '#domain/people/called.ts'
import { EVERYONE } from '#domain/people/filter.ts'
import { requestCells, REQUEST_HEADERS } from '#domain/rights/requests-format.ts'
import type { Progress } from '#domain/progress.ts'
import { type FileInFolder, saveFolder } from '#main/files/new-folder.ts'
import { folderName, safeFileName } from '#main/files/file-name.ts'
import { tablePieces } from '#main/files/write-table.ts'
import { countTimeline, listTimeline } from '#main/store/timeline.ts'
import { personOnFile } from '#main/store/on-file.ts'
import { getPhotoBytes } from '#main/store/photos.ts'
import type { Session } from '#main/store/session.ts'
import { getShop } from '#main/store/settings.ts'
import { listStories } from '#main/store/stories.ts'
import {
  deliveriesOnFile,
  listDeliveries,
  listNewYear,
  listPhotos,
  namesIntroduced,
  namesOfHousehold,
  newYearOnFile,
} from '#main/store/whole-card.ts'
import { eachOf, tablesToSave } from './exports.ts'
import { calendarFile, contactsFile } from './kept-files.ts'
import { logOutput } from './outputs.ts'
import { meant } from './people-many.ts'
import { requestsLogged } from './requests.ts'
import { listTemplates } from './templates.ts'

const CARDS = 'カード'
const PHOTOS = '写真'
const LIST = 'お客様の一覧.html'
const READ_ME = 'お読みください.txt'
const DELIVERIES = 'お届け先.csv'
const NEW_YEAR = '年賀状.csv'
const REQUESTS = 'お申し出の記録.csv'
const LETTERS = 'お便りの文.txt'

const RAW = { kind: 'own', encoding: 'utf-8', withMark: false } as const
/** For the eye: each person stands in so many files. */
const TIMES = 2

/** Of a picture's file, by its kind. */
export const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
}

/**
 * まるごと書き出す: everything of everyone on the list in one new folder, usable with no program: tables, contacts, a calendar,
 * photos, and a page for each person with a list of all; logged. Locked notes are in none of it (docs/decisions/023).
 * @throws Refusal place-full, place-read-only, place-failed; busy-import, disk-* as it is logged
 */
export function* saveEverything(
  session: Session,
  { language, folder }: AllAsked & { readonly folder: string },
): Generator<Progress, OutputDone> {
  const style: CardsStyle = { language, today: session.today() }
  const keys = meant(session, { text: '', where: EVERYONE, except: [] })
  const written = { people: 0 }
  const total = keys.length * TIMES
  const files = everyFile(session, keys, style, written)
  const name = yield* saveFolder(folder, `おつきあい帳 ${style.today}`, files, (): Progress => {
    return { done: Math.min(written.people, total), total, what: 'writing' }
  })
  logOutput(session, { kind: 'all', people: keys.length, file: name })
  return { folder: folderName(folder), files: [name], people: keys.length }
}

/** How many were written into cards and contacts. */
type Written = { people: number }

function* everyFile(
  session: Session,
  keys: readonly number[],
  style: CardsStyle,
  written: Written,
): Generator<FileInFolder, void> {
  const { db } = session
  const shopName = getShop(db)?.name ?? ''
  yield inFolder('', READ_ME, [textOf(readMe(shopName, style))])
  for (const table of tablesToSave(db, { ...RAW, contents: CONTENTS }, null).files) yield { under: '', ...table }
  const deliveries = eachOf(deliveriesOnFile(db), deliveryCells)
  yield inFolder('', LETTERS, [textOf(lettersPage(listTemplates(session), listStories(db), style.language))])
  yield { under: '', name: DELIVERIES, pieces: tablePieces(DELIVERY_HEADERS, deliveries, RAW) }
  const newYear = eachOf(newYearOnFile(db), newYearCells)
  yield { under: '', name: NEW_YEAR, pieces: tablePieces(NEW_YEAR_HEADERS, newYear, RAW) }
  const requests = [requestsLogged(session, { of: null }).map(requestCells)]
  yield { under: '', name: REQUESTS, pieces: tablePieces(REQUEST_HEADERS, requests, RAW) }
  yield { under: '', ...contactsFile(session, null, '4.0', written) }
  yield { under: '', ...calendarFile(session, null, { people: 0 }) }
  const listed: ListedCard[] = []
  for (const [at, key] of keys.entries()) {
    const number = String(at + 1).padStart(String(keys.length).length, '0')
    const files = filesOfCard(session, key, number, style)
    if (files !== null) {
      listed.push(files.listed)
      yield* files.files
    }
    written.people += 1
  }
  yield inFolder('', LIST, eachText(listPage(shopName, listed, style)))
}

/** Null for somebody who was erased meanwhile. */
function filesOfCard(
  { db }: Session,
  key: number,
  number: string,
  style: CardsStyle,
): { readonly listed: ListedCard; readonly files: readonly FileInFolder[] } | null {
  const person = personOnFile(db, key)
  if (person === null) return null
  const called = calledBy(person)
  const photos = listPhotos(db, key).map(({ key: photo, mime, caption }, at) => {
    // The numbers first: a long name is cut behind them.
    const name = safeFileName(`${number}-${at + 1} ${called.name}${ENDINGS[mime] ?? ''}`)
    const bytes = getPhotoBytes(db, photo)
    return { caption, path: ['..', PHOTOS, name], file: inFolder(PHOTOS, name, bytes === null ? [] : [bytes]) }
  })
  const whole = {
    person,
    household: namesOfHousehold(db, key),
    introduced: namesIntroduced(db, key),
    deliveries: listDeliveries(db, key),
    newYear: listNewYear(db, key),
    timeline: listTimeline(db, key, { filter: 'all', offset: 0, limit: countTimeline(db, key, 'all') }),
    photos,
  }
  const name = safeFileName(`${number} ${called.name}.html`)
  const [address] = person.addresses
  return {
    listed: {
      path: [CARDS, name],
      name: inFull(person),
      kana: called.kana,
      town: address === undefined ? '' : `${address.prefecture}${address.city}`,
      phone: person.phones[0]?.number ?? '',
    },
    files: [inFolder(CARDS, name, [textOf(cardPage(whole, style, ['..', LIST]))]), ...photos.map(({ file }) => file)],
  }
}

function inFolder(under: string, name: string, pieces: Iterable<Uint8Array>): FileInFolder {
  return { under, name, pieces }
}

function textOf(text: string): Buffer {
  return Buffer.from(text)
}

function* eachText(texts: Iterable<string>): Generator<Buffer, void> {
  for (const text of texts) yield textOf(text)
}
